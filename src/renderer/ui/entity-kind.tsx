import {
  Building2,
  CircleDashed,
  FileText,
  Landmark,
  type LucideIcon,
  MapPin,
  School,
  Scroll,
  User,
} from 'lucide-react';

interface KindLook {
  readonly icon: LucideIcon;
  /** One of it ("Company"). */
  readonly name: string;
  /** Many ("Companies"). */
  readonly plural: string;
  /** Where room is short ("Body"). */
  readonly short: string;
}

const KINDS: Readonly<Record<string, KindLook>> = {
  company: { icon: Building2, name: 'Company', plural: 'Companies', short: 'Company' },
  'government body': { icon: Landmark, name: 'Government body', plural: 'Public bodies', short: 'Body' },
  person: { icon: User, name: 'Person', plural: 'People', short: 'Person' },
  place: { icon: MapPin, name: 'Place', plural: 'Places', short: 'Place' },
  institution: { icon: School, name: 'Institution', plural: 'Institutions', short: 'Institution' },
  programme: { icon: Scroll, name: 'Programme', plural: 'Programmes', short: 'Programme' },
  document: { icon: FileText, name: 'Document', plural: 'Documents', short: 'Document' },
};
const UNKNOWN: KindLook = { icon: CircleDashed, name: 'New name', plural: 'New names', short: 'New' };

/** How a kind of entity looks and is called. */
export const kindLook = (kind: string): KindLook => KINDS[kind] ?? UNKNOWN;
