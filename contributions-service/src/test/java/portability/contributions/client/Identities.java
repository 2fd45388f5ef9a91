package portability.contributions.client;

import java.util.UUID;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.IdentityFact;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.NameFact;
import portability.proto.contributions.v1.NameKind;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.proto.contributions.v1.RecordIdentityFactRequest;
import portability.proto.contributions.v1.RevokeMandateRequest;
import portability.proto.contributions.v1.WithdrawIdentityFactRequest;

/// What two officers do about who persons are.
public final class Identities {
    private final Client one;
    private final Client two;

    public Identities(Client one, Client two) {
        this.one = one;
        this.two = two;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /// Another name of a person. The fact's id.
    public String name(String personId, String familyName, String givenNames) {
        return record(
                personId,
                IdentityFact.newBuilder()
                        .setName(NameFact.newBuilder()
                                .setKind(NameKind.NAME_KIND_BIRTH)
                                .setFamilyName(familyName)
                                .setGivenNames(givenNames))
                        .build());
    }

    public String record(String personId, IdentityFact fact) {
        return one.call()
                .recordIdentityFact(RecordIdentityFactRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(personId)
                        .setFact(fact)
                        .setEvidence("a certificate")
                        .build())
                .getFactId();
    }

    public void withdraw(String personId, String factId) {
        var _ = one.call()
                .withdrawIdentityFact(WithdrawIdentityFactRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(personId)
                        .setFactId(factId)
                        .setReason("her sister's")
                        .build());
    }

    public GetPersonResponse person(String personId) {
        return one.call()
                .getPerson(GetPersonRequest.newBuilder().setPersonId(personId).build());
    }

    public void propose(String person, String other, LinkChange change) {
        var _ = one.call()
                .proposeLink(ProposeLinkRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(person)
                        .setOtherPersonId(other)
                        .setChange(change)
                        .setReason("two numbers, one face")
                        .build());
    }

    public void decide(Client by, String person, String other, boolean decline) {
        var _ = by.call()
                .decideLink(DecideLinkRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(person)
                        .setOtherPersonId(other)
                        .setDecline(decline)
                        .build());
    }

    public void link(String person, String other) {
        propose(person, other, LinkChange.LINK_CHANGE_LINK);
        decide(two, person, other, false);
    }

    public void unlink(String person, String other) {
        propose(person, other, LinkChange.LINK_CHANGE_UNLINK);
        decide(two, person, other, false);
    }

    /// The id of the mandate.
    public String grant(String personId, String helper, String firstDay, String lastDay, MandateScope scope) {
        return one.call()
                .grantMandate(GrantMandateRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(personId)
                        .setHelper(helper)
                        .setHelperName("Karim")
                        .addScopes(scope)
                        .setFirstDay(firstDay)
                        .setLastDay(lastDay)
                        .setEvidence("power of attorney")
                        .build())
                .getMandateId();
    }

    public void revoke(String personId, String mandateId) {
        var _ = one.call()
                .revokeMandate(RevokeMandateRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(personId)
                        .setMandateId(mandateId)
                        .setReason("she asked for it")
                        .build());
    }
}
