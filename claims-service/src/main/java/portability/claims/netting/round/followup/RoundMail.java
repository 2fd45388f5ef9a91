package portability.claims.netting.round.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.Round.State;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundEvent;
import portability.claims.netting.round.RoundEvent.OfferReceived;
import portability.claims.netting.round.RoundEvent.OutcomeAsked;
import portability.claims.netting.round.RoundEvent.OutcomeContradicted;
import portability.claims.netting.round.RoundEvent.RoundAgreed;
import portability.claims.netting.round.RoundEvent.RoundAgreementReceived;
import portability.claims.netting.round.RoundEvent.RoundInvited;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposalReceived;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundEvent.RoundRefusalReceived;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundEvent.WindowsOffered;
import portability.claims.netting.round.RoundVoid;
import portability.claims.netting.round.Transfer;
import portability.claims.netting.round.wire.RoundDocument;
import portability.claims.netting.round.wire.RoundDocument.Agrees;
import portability.claims.netting.round.wire.RoundDocument.Asks;
import portability.claims.netting.round.wire.RoundDocument.Ends;
import portability.claims.netting.round.wire.RoundDocument.Invites;
import portability.claims.netting.round.wire.RoundDocument.Offers;
import portability.claims.netting.round.wire.RoundDocument.Proposes;
import portability.claims.netting.round.wire.RoundDocument.Refuses;
import portability.claims.netting.round.wire.RoundLetter;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Lets rounds have their effect: documents go out, and what comes in is kept with the round. Whatever
/// falls in between, this processor comes back to the event; everything it does may be done twice.
@Component
@ProcessingGroup(RoundMail.PROCESSOR)
public class RoundMail implements TakesDocuments {
    /// Through which rounds hear of each other.
    public static final String PROCESSOR = "settlement-rounds";

    private static final Principal NODE = Principal.node("settlement");

    private final RoundDesk desk;
    private final RoundEnds ends;
    private final NettingDesk attempts;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final SettlingParty party;

    RoundMail(RoundDesk desk, RoundEnds ends, NettingDesk attempts, PairDesk pairs, KeyRing keys, SettlingParty party) {
        this.desk = desk;
        this.ends = ends;
        this.attempts = attempts;
        this.pairs = pairs;
        this.keys = keys;
        this.party = party;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return RoundDocument.KINDS;
    }

    @EventHandler
    void on(RoundOpened event) {
        toOthers(event.roundId(), letter -> letter.of(event));
    }

    @EventHandler
    void on(WindowsOffered event) {
        toProposer(event.roundId(), letter -> letter.of(event));
    }

    @EventHandler
    void on(RoundProposed event) {
        toOthers(event.roundId(), letter -> letter.of(event));
    }

    @EventHandler
    void on(RoundAgreed event) {
        toProposer(event.roundId(), letter -> letter.of(event));
    }

    @EventHandler
    void on(RoundRefused event) {
        toProposer(event.roundId(), letter -> letter.of(event));
    }

    @EventHandler
    void on(OutcomeAsked event) {
        toOthers(event.roundId(), letter -> letter.of(event));
    }

    /// The proposer tells everybody. Whoever pays passes it on to whom it pays: so that one knows what
    /// the money is for before it comes, whenever the proposer gets through.
    @EventHandler
    void on(RoundStood event) {
        var round = round(event.roundId());
        var outcome = new Outcome(event.outcome(), event.agreements());
        if (isProposer(round)) toOthers(event.roundId(), letter -> letter.of(event.roundId(), outcome));
        else
            round.signed(party.here()).orElseThrow().list().transfersOf(party.here()).stream()
                    .filter(transfer -> transfer.payer().equals(party.here()))
                    .map(Transfer::payee)
                    .filter(payee -> !payee.equals(round.terms().proposer()))
                    .forEach(payee -> send(event.roundId(), payee, letter -> letter.of(event.roundId(), outcome)));
    }

    @EventHandler
    void on(RoundVoided event) {
        var outcome = new Outcome(event.outcome(), List.of());
        if (isProposer(round(event.roundId())))
            toOthers(event.roundId(), letter -> letter.of(event.roundId(), outcome));
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!RoundDocument.KINDS.contains(document.header().getKind())) return;
        var from = Principal.partner(event.partner());
        var said = RoundDocument.read(document);
        attempts.attempts(() -> {
            if (said instanceof Invites(var terms)) {
                if (desk.find(event.caseId()).isEmpty())
                    desk.append(
                            event.caseId(),
                            0,
                            List.of(new RoundInvited(event.caseId(), terms, event.documentId())),
                            List.of(),
                            from);
            } else received(event, round(event.caseId()), said, from);
            return said;
        });
    }

    private void received(DocumentReceived event, Round round, RoundDocument said, Principal from) {
        switch (said) {
            case Invites _ -> {
                // It is known.
            }
            case Offers(var offer) -> {
                if (round.state() == State.OPEN && !round.offers().containsKey(event.partner()))
                    keep(round, new OfferReceived(event.caseId(), event.partner(), offer, event.documentId()), from);
            }
            case Proposes(var hash, var offers, var agreement) -> {
                if (round.state() == State.OPEN)
                    keep(
                            round,
                            new RoundProposalReceived(event.caseId(), hash, offers, agreement, event.documentId()),
                            from);
            }
            case Agrees agrees -> received(event, round, agrees, from);
            case Refuses refuses -> received(event, round, refuses, from);
            case Ends(var outcome) -> received(event, round, outcome, from);
            case Asks _ ->
                round.outcome()
                        .ifPresent(outcome ->
                                send(event.caseId(), event.partner(), letter -> letter.of(event.caseId(), outcome)));
        }
    }

    /// The last one to sign makes it stand, if it is in time.
    private void received(DocumentReceived event, Round round, Agrees said, Principal from) {
        if (round.state() != State.PROPOSED || round.agreements().containsKey(event.partner())) return;
        var agreed = List.of(
                new RoundAgreementReceived(event.caseId(), event.partner(), said.agreement(), event.documentId()));
        var all = new LinkedHashMap<>(round.agreements());
        all.put(event.partner(), said.agreement());
        if (party.today().isAfter(round.terms().lastDay()))
            ends.voided(round, agreed, RoundVoid.NO_ANSWER, event.partner(), from);
        else if (all.keySet().containsAll(round.terms().participants()))
            ends.stood(
                    round,
                    agreed,
                    round.terms().participants().stream()
                            .map(each -> Objects.requireNonNull(all.get(each)))
                            .toList(),
                    from);
        else desk.append(event.caseId(), round.events(), agreed, List.of(), from);
    }

    private void received(DocumentReceived event, Round round, Refuses said, Principal from) {
        if (round.outcome().isPresent() || round.agreements().containsKey(event.partner())) return;
        var refused =
                List.of(new RoundRefusalReceived(event.caseId(), event.partner(), said.reason(), event.documentId()));
        ends.voided(round, refused, RoundVoid.REFUSED, event.partner(), from);
    }

    /// What came first counts here. Another word of the same proposer is kept as what it is.
    private void received(DocumentReceived event, Round round, Outcome said, Principal from) {
        if (round.outcome().isEmpty()) ends.end(round, List.of(), said, event.documentId(), from);
        else if (round.outcome().get().isStanding() != said.isStanding()
                && round.contradicted().isEmpty())
            keep(
                    round,
                    new OutcomeContradicted(event.caseId(), said.word(), said.agreements(), event.documentId()),
                    from);
    }

    private void keep(Round round, RoundEvent event, Principal from) {
        desk.append(event.roundId(), round.events(), List.of(event), List.of(), from);
    }

    private Round round(String roundId) {
        return desk.find(roundId).orElseThrow();
    }

    private boolean isProposer(Round round) {
        return round.terms().proposer().equals(party.here());
    }

    private void toOthers(String roundId, Function<RoundLetter, FreezeDocument> written) {
        round(roundId).terms().others(party.here()).stream()
                .filter(desk::isPartner)
                .forEach(to -> send(roundId, to, written));
    }

    private void toProposer(String roundId, Function<RoundLetter, FreezeDocument> written) {
        var round = round(roundId);
        if (!isProposer(round)) send(roundId, round.terms().proposer(), written);
    }

    private void send(String roundId, String to, Function<RoundLetter, FreezeDocument> written) {
        if (!keys.isErased(roundId)) pairs.send(to, written.apply(new RoundLetter(party.here(), to)), NODE);
    }
}
