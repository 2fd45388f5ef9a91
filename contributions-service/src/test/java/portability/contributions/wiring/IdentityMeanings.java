package portability.contributions.wiring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.contributions.link.LinkChange;
import portability.contributions.link.LinkEvent.LinkDeclined;
import portability.contributions.link.LinkEvent.LinkProposed;
import portability.contributions.link.LinkEvent.PersonsLinked;
import portability.contributions.link.LinkEvent.PersonsUnlinked;
import portability.contributions.mandate.Mandate;
import portability.contributions.mandate.MandateEvent.MandateGranted;
import portability.contributions.mandate.MandateEvent.MandateRevoked;
import portability.contributions.person.IdentityFact;
import portability.contributions.person.IdentityFact.NumberKind;
import portability.contributions.person.IdentityFact.NumberOfKind;
import portability.contributions.person.NumberAt;
import portability.contributions.person.NumberReleased;
import portability.contributions.person.PersonEvent.IdentityFactRecorded;
import portability.contributions.person.PersonEvent.IdentityFactWithdrawn;
import portability.contributions.request.Request;

/// What the golden files of identities, links and mandates mean.
final class IdentityMeanings {
    private static final String NUMBER = "0a1b2c3d-0d3b-9c51-7a44-1b2f3e4d5c6a";

    private IdentityMeanings() {}

    static Map<String, Object> all() {
        return Map.of(
                "person.IdentityFactRecorded.v1",
                new IdentityFactRecorded("ana", request("fact-1"), "f-1", Optional.of(NUMBER), card(), "card"),
                "person.IdentityFactWithdrawn.v1",
                new IdentityFactWithdrawn("ana", request("fact-2"), "f-1", "her sister's"),
                "number.NumberReleased.v1",
                new NumberReleased(NUMBER, "ana"),
                "link.LinkProposed.v1",
                new LinkProposed(
                        "ana", "eva", request("link-1"), "officer-1", LinkChange.LINK, "one person with two numbers"),
                "link.LinkDeclined.v1",
                new LinkDeclined("ana", "eva", request("link-2"), "officer-2"),
                "link.PersonsLinked.v1",
                new PersonsLinked("ana", "eva", request("link-3"), "officer-2"),
                "link.PersonsUnlinked.v1",
                new PersonsUnlinked("ana", "eva", request("link-4"), "officer-2"),
                "mandate.MandateGranted.v1",
                new MandateGranted("ana", request("mandate-1"), "m-1", mandate(), "power of attorney"),
                "mandate.MandateRevoked.v1",
                new MandateRevoked("ana", request("mandate-2"), "m-1", "she asked for it"));
    }

    private static Request request(String id) {
        return new Request(id, "c0ffee");
    }

    private static IdentityFact card() {
        return new IdentityFact(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NumberOfKind(new NumberAt("MA:CNSS", "996404019"), NumberKind.INSURANCE)),
                Optional.of(LocalDate.parse("1980-02-01")),
                Optional.empty());
    }

    private static Mandate mandate() {
        return new Mandate(
                "karim",
                "Karim El Amrani",
                Set.of(Mandate.Scope.SEE),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"));
    }
}
