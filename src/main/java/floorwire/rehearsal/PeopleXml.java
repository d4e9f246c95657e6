package floorwire.rehearsal;

import floorwire.congress.Cosponsor;
import floorwire.congress.Member;

/** Sponsors and cosponsors, of measures and of amendments. */
final class PeopleXml {
    private final Xml xml;

    PeopleXml(Xml xml) {
        this.xml = xml;
    }

    void member(Member member, Runnable rest) {
        xml.leaf("bioguideId", member.bioguideId()).leaf("fullName", member.fullName()).leaf("firstName", member.firstName());
        xml.leaf("middleName", member.middleName()).leaf("lastName", member.lastName());
        xml.leaf("party", member.party()).leaf("state", member.state()).leaf("district", member.district());
        rest.run();
    }

    void cosponsor(Cosponsor cosponsor) {
        member(cosponsor.member(), () -> {
            xml.leaf("sponsorshipDate", cosponsor.since()).leaf("isOriginalCosponsor", cosponsor.original() ? "True" : "False");
            xml.leaf("sponsorshipWithdrawnDate", cosponsor.withdrawn());
        });
    }
}
