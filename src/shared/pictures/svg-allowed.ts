const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw or that drawing refers to (SVG 2). What is not here is left out with all that is in it. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop clipPath mask pattern marker
  filter feGaussianBlur feOffset feBlend feColorMatrix feComponentTransfer feFuncR feFuncG feFuncB feFuncA
  feComposite feDropShadow feFlood feMerge feMergeNode
`);

/** Elements that run, or show what is not SVG, with what a person may do about it. */
export const SVG_REFUSED: ReadonlyMap<string, string> = new Map([
  ['script', 'a script'],
  ['handler', 'a script'],
  ['listener', 'a script'],
  ['foreignObject', 'a piece of a web page (foreignObject)'],
  ['iframe', 'a web page'],
  ['embed', 'another file'],
  ['object', 'another file'],
  ['audio', 'sound'],
  ['video', 'a film'],
  ['feImage', 'an image loaded by a filter'],
]);

/** Properties that stand as attributes and in styles alike. */
export const SVG_PROPERTIES = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction
  display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing line-height
  marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-align text-anchor text-decoration text-rendering transform transform-origin
  unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

export const SVG_ATTRIBUTES = words(`
  id class lang version viewBox preserveAspectRatio x y width height d points cx cy r rx ry x1 y1 x2 y2 fx fy fr dx dy
  rotate textLength lengthAdjust startOffset method spacing pathLength offset gradientUnits gradientTransform
  spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerWidth
  markerHeight markerUnits refX refY orient filterUnits primitiveUnits in in2 result stdDeviation mode type values
  operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent edgeMode xml:space xml:lang role aria-label
  aria-hidden
`);
