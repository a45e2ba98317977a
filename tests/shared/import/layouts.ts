import type { HouseNames } from '../../../src/shared/domain/publication.ts';

interface Layout {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly houseNames?: Partial<HouseNames>;
  /** What no analysis may still have in it. */
  readonly labels: readonly string[];
  readonly expected: {
    readonly title: string;
    readonly notice: number;
    readonly lede: number;
    readonly sectionHeading: string;
    /** Headline, paragraphs of the body, paragraphs of the analysis. */
    readonly developments: readonly (readonly [string, number, number])[];
    readonly inContext: number;
    readonly takeaway: number;
    readonly leftOut: number;
  };
}

/* Digests of our own, each laid out in another way that is met in the world. */

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'plain text, a paragraph a line, run-in labels',
    file: 'plain.txt',
    text: [
      'You get this sample issue because you asked for it. The full digest starts in January.',
      'Two ministers, three mills and a river that will not fill: the week was about who can still move goods.',
      'None of the stories below was announced as a response to the drought. Read together they are one.',
      'This week on the lower river:',
      'Serbia Books Rail Paths for Six Months of Grain',
      'The infrastructure manager sold 412 extra paths between Novi Sad and Bar to three grain traders, at the tariff for regular trains.',
      'Why This Matters: Rail has been the expensive second choice for twenty years. A trader who has paid for six months has stopped waiting for rain.',
      'And a path that is sold to grain in autumn is not there for ore in winter.',
      'Bulgaria Lends Dredgers to Romania at Giurgiu',
      'Two suction dredgers left Ruse on Tuesday under an agreement that took nine days from letter to signature.',
      'Why This Matters: The two banks have argued about who dredges what since 1955. Lending is what states do when they do not want to settle who owes.',
      'In Context',
      'The river has been the cheap way for so long that nobody has priced the others.',
      'That is what happened this week.',
      'The takeaway: Watch who pays for rail in March, when the river is back.',
    ].join('\n'),
    labels: ['Why This Matters'],
    expected: {
      title: '',
      notice: 1,
      lede: 2,
      sectionHeading: 'This week on the lower river:',
      developments: [
        ['Serbia Books Rail Paths for Six Months of Grain', 1, 2],
        ['Bulgaria Lends Dredgers to Romania at Giurgiu', 1, 1],
      ],
      inContext: 2,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'Markdown with headings, labels as headings',
    file: 'headings.md',
    text: '# Ore and Ice\n\nThree ports changed hands and one changed its mind.\n\n## This week in the north\n\n### Luleå Sells Its Second Pier\n\nThe city sold the pier to a fund from Oslo on Tuesday.\n\nThe price was not given.\n\n#### Why it matters\n\nA pier that is sold is a pier that must earn.\n\n### Kirkenes Keeps Its Road\n\nThe road to the mine stays open until 2031.\n\n#### Why it matters\n\n- Ore goes by truck again.\n- Nobody had planned for that.\n\n## In Context\n\nThe north is being priced.\n\n## The takeaway\n\nAsk who mends the road.\n',
    labels: ['Why it matters'],
    expected: {
      title: 'Ore and Ice',
      notice: 0,
      lede: 1,
      sectionHeading: 'This week in the north',
      developments: [
        ['Luleå Sells Its Second Pier', 2, 1],
        ['Kirkenes Keeps Its Road', 1, 2],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'numbered bold headlines with bold run-in labels in Markdown',
    file: 'bold.md',
    text: 'What the coast learned this week is that a berth is a promise.\n\n**1. Odesa Opens a Night Berth**\n\nShips may load grain until four in the morning from December.\n\n**Why this matters:** A port that works at night is a third larger.\n\n**2. Varna Raises Its Dues**\n\nDues go up by a tenth, for the first time since 2014.\n\nThe order names no end.\n\n**Why this matters:** Shippers will compare.\n\n**3. Constanța Waits**\n\nThe new crane is late again.\n\n**Why this matters:** Each month costs a customer.\n\n**In Context:** Berths were cheap while there were too many.\n\n**The takeaway:** Somebody will build one.\n',
    labels: ['Why this matters'],
    expected: {
      title: '',
      notice: 0,
      lede: 1,
      sectionHeading: '',
      developments: [
        ['Odesa Opens a Night Berth', 1, 1],
        ['Varna Raises Its Dues', 2, 1],
        ['Constanța Waits', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'a newsletter in HTML with a layout table and boilerplate',
    file: 'newsletter.html',
    text: '<html lang="en"><body><table role="presentation"><tr><td><p><a href="https://example.org/v">View this email in your browser</a></p><h1>Harbour Week</h1><p>Four plants were promised on the coast, and all answer one question.</p><h2>Samsun Gets a Cell Works</h2><p>Ground was broken on Monday for a works of 84 hectares.</p><p><strong>Why it matters:</strong> Coating is where the margin is.</p><p>Suppliers come late, and stay.</p><h2>Bălți Tests Its Own Seed</h2><p>A station opened on Friday with room for 11,000 samples.</p><p><strong>Why it matters:</strong> A certificate now costs a morning.</p><h2>In Context</h2><p>Steps that moved tend to stay.</p><p><strong>The takeaway:</strong> Watch the power lines.</p><p>You are receiving this email because you signed up. <a href="https://example.org/u">Unsubscribe</a></p><p>© 2026 Harbour Desk. All rights reserved.</p></td></tr></table><img src="https://example.org/pixel.gif" width="1" height="1"></body></html>',
    labels: ['Why it matters'],
    expected: {
      title: 'Harbour Week',
      notice: 0,
      lede: 1,
      sectionHeading: '',
      developments: [
        ['Samsun Gets a Cell Works', 1, 2],
        ['Bălți Tests Its Own Seed', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 3,
    },
  },
  {
    name: 'mail text wrapped at 72 columns',
    file: 'wrapped.txt',
    text: 'Three rivers and one railway were in the news this week, and none of\nthem was where it was supposed to be when the grain came down to the\nwater in October.\n\nTHIS WEEK IN THE BASIN\n\nHungary Prices Ballast by the Tonne\n\nThe ministry published a tariff for ballast on Thursday, the first of\nits kind on the river, and gave carriers until the spring to object to\nit in writing.\n\nWHY IT MATTERS\n\nA price for ballast is a price for going empty, and that is what most\nbarges do on the way back from the sea at this time of the year.\n\nSlovakia Closes One Lock in Two\n\nHalf of the locks at the dam will be closed until the ice is gone, the\noperator said on Friday, and the other half only opens by day.\n\nWHY IT MATTERS\n\nConvoys that do not fit into one lock must be taken apart, and a convoy\nthat is taken apart is two days late wherever it goes after that.\n\nIN CONTEXT\n\nThe river used to be free, and things that are free are not looked at\nuntil they are gone.\n\nTHE TAKEAWAY: Somebody will pay for the water.\n',
    labels: ['WHY IT MATTERS'],
    expected: {
      title: '',
      notice: 0,
      lede: 1,
      sectionHeading: 'THIS WEEK IN THE BASIN',
      developments: [
        ['Hungary Prices Ballast by the Tonne', 1, 1],
        ['Slovakia Closes One Lock in Two', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'a Russian digest',
    file: 'russian.txt',
    text: 'На этой неделе говорили о воде и о том, кто за неё платит.\nНа этой неделе в регионе:\nКазахстан покупает насосы для Сырдарьи\nМинистерство подписало в понедельник договор на поставку сорока насосов до весны.\nПочему это важно: Насосы решают, куда пойдёт вода в засушливый год.\nКто ими управляет, тот управляет урожаем.\nУзбекистан открывает станцию в Термезе\nСтанция принимает поезда с пятницы и работает круглосуточно.\nПочему это важно: Дорога на юг становится короче на день.\nВ контексте\nОбе новости о расстоянии и о его цене.\nГлавный вывод: Считать надо не километры, а дни.',
    labels: ['Почему это важно'],
    expected: {
      title: '',
      notice: 0,
      lede: 1,
      sectionHeading: 'На этой неделе в регионе:',
      developments: [
        ['Казахстан покупает насосы для Сырдарьи', 1, 2],
        ['Узбекистан открывает станцию в Термезе', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'a German digest with its own heading and labels as questions',
    file: 'deutsch.md',
    text: '# Häfen und Preise\n\nEine Woche, in der zwei Häfen dasselbe versprachen.\n\n## Die Woche im Überblick\n\n### Rostock verlängert den Kai\n\nDer Kai wird bis 2029 um 200 Meter länger.\n\n**Warum ist das wichtig?** Längere Schiffe kommen seltener, laden aber mehr.\n\n### Stettin senkt die Gebühren\n\nDie Gebühren sinken ab Januar um ein Zehntel.\n\n**Warum ist das wichtig?** Rostock muss antworten.\n\n## Im Zusammenhang\n\nBeide rechnen mit denselben Schiffen.\n\n**Fazit:** Einer von beiden wird sich verrechnen.\n',
    labels: ['Warum ist das wichtig'],
    expected: {
      title: 'Häfen und Preise',
      notice: 0,
      lede: 1,
      sectionHeading: 'Die Woche im Überblick',
      developments: [
        ['Rostock verlängert den Kai', 1, 1],
        ['Stettin senkt die Gebühren', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'headlines that are questions, house names of the publication, no lede',
    file: 'house.txt',
    text: 'Who Will Dredge the Delta?\nThree firms have bid for the work, and the ministry has not said when it will choose between them.\nThe Rub: Whoever dredges first sets the depth for everyone else who comes later.\nWhat Does a Tonne of Silt Cost?\nA court has asked for the books of the last contract, which nobody has found so far.\nThe Rub: Without them the price is whatever the next bidder says it is.\nAll Told\nSilt is a budget that moves.\nRemember: Depth is a price.',
    houseNames: { whyThisMatters: ['The Rub'], inContext: ['All Told'], takeaway: ['Remember'] },
    labels: ['The Rub'],
    expected: {
      title: '',
      notice: 0,
      lede: 0,
      sectionHeading: '',
      developments: [
        ['Who Will Dredge the Delta?', 1, 1],
        ['What Does a Tonne of Silt Cost?', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
  {
    name: 'HTML with bold paragraphs for headlines and several paragraphs of body with a list and a quotation',
    file: 'bold.html',
    text: '<p>Two weeks of talks ended in one page.</p><p><b>Gas Deal Signed in Baku</b></p><p>The page was signed on Wednesday.</p><ul><li>ten years</li><li>two prices</li></ul><blockquote><p>It is a short page.</p></blockquote><p><b>Why It Matters</b><br>Short contracts are long arguments.</p><p><b>Cable Laid to Poti</b></p><p>The cable came ashore on Friday.</p><p><b>Why It Matters</b><br>Power can now go both ways.</p><p><b>In Context</b></p><p>Both are promises.</p><p><b>The takeaway:</b> Read the annexes.</p>',
    labels: ['Why It Matters'],
    expected: {
      title: '',
      notice: 0,
      lede: 1,
      sectionHeading: '',
      developments: [
        ['Gas Deal Signed in Baku', 4, 1],
        ['Cable Laid to Poti', 1, 1],
      ],
      inContext: 1,
      takeaway: 1,
      leftOut: 0,
    },
  },
];
