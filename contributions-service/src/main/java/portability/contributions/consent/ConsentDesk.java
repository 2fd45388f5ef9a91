package portability.contributions.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import portability.contributions.consent.Consent.Purpose;
import portability.contributions.consent.ConsentCommand.GiveConsent;
import portability.contributions.consent.ConsentCommand.RevokeConsent;
import portability.contributions.consent.GivenConsents.GivenConsent;
import portability.contributions.person.KnownPersons;
import portability.contributions.refusal.Refusal.ConsentNotInForce;
import portability.contributions.refusal.Refusal.NoConsent;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Has consents given and revoked, and says what they allow.
public final class ConsentDesk {
    private final KnownPersons persons;
    private final GivenConsents consents;
    private final Commands commands;
    private final Clock clock;

    public ConsentDesk(KnownPersons persons, GivenConsents consents, Commands commands, Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.commands = commands;
        this.clock = clock;
    }

    /// The id of the consent.
    /// @throws Refused UnknownPerson
    public String give(Request request, String personId, Consent consent, String evidence) {
        persons.require(personId);
        return (String) Objects.requireNonNull(
                commands.send(request.commandId(), new GiveConsent(personId, request, consent, evidence)),
                "consent id");
    }

    /// @throws Refused UnknownPerson, UnknownConsent, AlreadyRevoked
    public void revoke(Request request, String personId, String consentId) {
        persons.require(personId);
        commands.send(request.commandId(), new RevokeConsent(personId, request, consentId));
    }

    /// The id of the consent that allows something today. To one recipient is not to another.
    /// @throws Refused UnknownPerson, NoConsent, ConsentNotInForce
    public String require(String personId, Purpose purpose, String recipient) {
        persons.require(personId);
        var meant = consents.of(personId).stream()
                .filter(given -> given.consent().purpose() == purpose
                        && given.consent().recipient().equals(recipient))
                .toList();
        if (meant.isEmpty()) throw new Refused(new NoConsent());
        return meant.stream()
                .filter(this::inForce)
                .findFirst()
                .orElseThrow(() -> new Refused(new ConsentNotInForce()))
                .consentId();
    }

    private boolean inForce(GivenConsent given) {
        return given.revokedAt().isEmpty() && given.consent().covers(LocalDate.now(clock));
    }
}
