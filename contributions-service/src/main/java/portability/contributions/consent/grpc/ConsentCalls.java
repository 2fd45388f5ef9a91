package portability.contributions.consent.grpc;

import java.util.Optional;
import portability.contributions.consent.Consent;
import portability.contributions.consent.Consent.Purpose;
import portability.contributions.consent.ConsentDesk;
import portability.contributions.consent.GivenConsents;
import portability.contributions.consent.GivenConsents.GivenConsent;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownConsent;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.CheckConsentRequest;
import portability.proto.contributions.v1.CheckConsentResponse;
import portability.proto.contributions.v1.ConsentPurpose;
import portability.proto.contributions.v1.GiveConsentRequest;
import portability.proto.contributions.v1.GiveConsentResponse;
import portability.proto.contributions.v1.ListConsentsRequest;
import portability.proto.contributions.v1.ListConsentsResponse;
import portability.proto.contributions.v1.RevokeConsentRequest;
import portability.proto.contributions.v1.RevokeConsentResponse;

/// The rpcs about consents.
public final class ConsentCalls {
    private final Requests requests;
    private final KnownPersons persons;
    private final GivenConsents consents;
    private final ConsentDesk desk;

    public ConsentCalls(Requests requests, KnownPersons persons, GivenConsents consents, ConsentDesk desk) {
        this.requests = requests;
        this.persons = persons;
        this.consents = consents;
        this.desk = desk;
    }

    public GiveConsentResponse give(GiveConsentRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var evidence = Text.explanation("evidence", message.getEvidence());
        var id = desk.give(request, PersonCalls.asGiven(message.getPersonId()), consent(message), evidence);
        return GiveConsentResponse.newBuilder().setConsentId(id).build();
    }

    public RevokeConsentResponse revoke(RevokeConsentRequest message) {
        var request = requests.read(message.getRequestId(), message);
        if (!Text.isKey(message.getConsentId())) throw new Refused(new UnknownConsent());
        desk.revoke(request, PersonCalls.asGiven(message.getPersonId()), message.getConsentId());
        return RevokeConsentResponse.getDefaultInstance();
    }

    /// The person was found, and the read recorded, before.
    public ListConsentsResponse list(ListConsentsRequest message) {
        var personId = PersonCalls.asGiven(message.getPersonId());
        persons.require(personId);
        return ListConsentsResponse.newBuilder()
                .addAllConsents(
                        consents.of(personId).stream().map(ConsentCalls::told).toList())
                .build();
    }

    public CheckConsentResponse check(CheckConsentRequest message) {
        var id = desk.require(
                PersonCalls.asGiven(message.getPersonId()),
                purpose(message.getPurpose()),
                recipient(message.getRecipient()));
        return CheckConsentResponse.newBuilder().setConsentId(id).build();
    }

    private static Consent consent(GiveConsentRequest message) {
        var firstDay = Text.day("first_day", message.getFirstDay()).orElseThrow(() -> invalid("first_day"));
        var lastDay = Text.day("last_day", message.getLastDay());
        if (lastDay.filter(firstDay::isAfter).isPresent()) throw invalid("last_day");
        return new Consent(purpose(message.getPurpose()), recipient(message.getRecipient()), firstDay, lastDay);
    }

    private static String recipient(String text) {
        return Optional.of(text).filter(Text::isKey).orElseThrow(() -> invalid("recipient"));
    }

    private static Purpose purpose(ConsentPurpose purpose) {
        return switch (purpose) {
            case CONSENT_PURPOSE_OWN_STATEMENT -> Purpose.OWN_STATEMENT;
            case CONSENT_PURPOSE_EXCHANGE -> Purpose.EXCHANGE;
            case CONSENT_PURPOSE_RESEARCH -> Purpose.RESEARCH;
            case CONSENT_PURPOSE_UNSPECIFIED, UNRECOGNIZED -> throw invalid("purpose");
        };
    }

    private static ConsentPurpose purpose(Purpose purpose) {
        return switch (purpose) {
            case OWN_STATEMENT -> ConsentPurpose.CONSENT_PURPOSE_OWN_STATEMENT;
            case EXCHANGE -> ConsentPurpose.CONSENT_PURPOSE_EXCHANGE;
            case RESEARCH -> ConsentPurpose.CONSENT_PURPOSE_RESEARCH;
        };
    }

    private static portability.proto.contributions.v1.Consent told(GivenConsent given) {
        var consent = given.consent();
        var told = portability.proto.contributions.v1.Consent.newBuilder()
                .setConsentId(given.consentId())
                .setPurpose(purpose(consent.purpose()))
                .setRecipient(consent.recipient())
                .setFirstDay(consent.firstDay().toString())
                .setEvidence(given.evidence())
                .setGivenAt(given.givenAt().toString());
        consent.lastDay().ifPresent(day -> told.setLastDay(day.toString()));
        given.revokedAt().ifPresent(at -> told.setRevokedAt(at.toString()));
        return told.build();
    }

    private static MalformedInput invalid(String field) {
        return new MalformedInput("INVALID_CONSENT", field + " is missing or means nothing");
    }
}
