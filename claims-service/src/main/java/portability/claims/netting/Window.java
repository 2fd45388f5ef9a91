package portability.claims.netting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.netting.Listing.Terms;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.DifferencesReceived;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.ProposalTakenBack;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.TakeBackConfirmed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowGivenUp;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.payment.PayeeAccount;

/// A settlement window as it is at one of the two institutions. Nothing follows once both have agreed: what is paid is
/// in a stream of its own.
///
/// @param isOwn    does this institution propose?
/// @param listed   the items of the newest round
/// @param proposal the newest one; empty while the window is open
/// @param answer   to that
/// @param signedBy  the officer who proposed here, or answered
/// @param isTakingBack has its proposer asked for the newest one back? What the other side said before counts
/// @param isGivenUp did its proposer give it up, or take it back?
public record Window(
        String windowId,
        String partner,
        boolean isOwn,
        LocalDate openedOn,
        Optional<String> settleIn,
        List<Entry> listed,
        Optional<Proposal> proposal,
        Optional<Answer> answer,
        Optional<String> signedBy,
        boolean isTakingBack,
        boolean isGivenUp) {
    /// All that is said of a round beside its items.
    ///
    /// @param position how many entries the log had here when it was closed; 0 where the partner closed it
    /// @param account  where the proposer is paid
    public record Proposal(
            int round,
            LocalDate closedOn,
            LocalDate dueBy,
            long position,
            int items,
            int leftOver,
            List<Rounding> roundings,
            List<Net> nets,
            String listHash,
            Optional<PayeeAccount> account,
            String documentId) {}

    /// What the other side said to it.
    ///
    /// @param differences empty: agreed
    /// @param account     where the other side is paid
    public record Answer(List<Difference> differences, Optional<PayeeAccount> account, String documentId) {
        public boolean isAgreement() {
            return differences.isEmpty();
        }
    }

    public enum State {
        OPEN,
        PROPOSED,
        /// Its proposer has asked for the proposal back, and does not know yet whether it was answered.
        TAKING_BACK,
        DIFFERENT,
        AGREED,
        GIVEN_UP
    }

    /// @throws IllegalStateException if those are no facts of a window
    public static Optional<Window> of(List<Object> facts) {
        Optional<Window> window = Optional.empty();
        var listed = new ArrayList<Entry>();
        int round = 0;
        for (var fact : facts) {
            if (fact instanceof ItemsListed items) {
                if (items.round() != round) listed.clear();
                round = items.round();
                listed.addAll(items.entries());
            } else window = Optional.of(evolve(window, (WindowEvent) fact, listed));
        }
        return window;
    }

    private static Window evolve(Optional<Window> before, WindowEvent event, List<Entry> listed) {
        return switch (event) {
            case WindowOpened opened ->
                new Window(
                        opened.windowId(),
                        opened.partner(),
                        true,
                        opened.openedOn(),
                        opened.settleIn(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false);
            case ProposalReceived received ->
                new Window(
                        received.windowId(),
                        received.partner(),
                        false,
                        received.openedOn(),
                        received.settleIn(),
                        List.copyOf(listed),
                        Optional.of(proposal(received)),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false);
            case WindowProposed proposed -> known(before).proposed(proposal(proposed), listed, proposed.by());
            case WindowAgreed agreed ->
                known(before)
                        .answered(
                                new Answer(List.of(), agreed.account(), agreed.documentId()), Optional.of(agreed.by()));
            case DifferencesNamed named ->
                known(before)
                        .answered(
                                new Answer(named.differences(), Optional.empty(), named.documentId()),
                                Optional.of(named.by()));
            case AgreementReceived agreed ->
                known(before).answered(new Answer(List.of(), agreed.account(), agreed.documentId()), Optional.empty());
            case DifferencesReceived named ->
                known(before)
                        .answered(
                                new Answer(named.differences(), Optional.empty(), named.documentId()),
                                Optional.empty());
            case TakeBackAsked _ -> known(before).takingBack();
            case WindowGivenUp _, ProposalTakenBack _, TakeBackConfirmed _ ->
                known(before).givenUp();
            case ItemsListed _ -> throw new IllegalStateException("items are gathered before");
        };
    }

    private static Window known(Optional<Window> before) {
        return before.orElseThrow(() -> new IllegalStateException("a window begins otherwise"));
    }

    private static Proposal proposal(WindowProposed said) {
        return new Proposal(
                said.round(),
                said.closedOn(),
                said.dueBy(),
                said.position(),
                said.items(),
                said.leftOver(),
                said.roundings(),
                said.nets(),
                said.listHash(),
                said.account(),
                said.documentId());
    }

    private static Proposal proposal(ProposalReceived said) {
        return new Proposal(
                said.round(),
                said.closedOn(),
                said.dueBy(),
                0,
                said.items(),
                0,
                said.roundings(),
                said.nets(),
                said.listHash(),
                said.account(),
                said.documentId());
    }

    private Window proposed(Proposal said, List<Entry> items, String by) {
        return new Window(
                windowId,
                partner,
                isOwn,
                openedOn,
                settleIn,
                List.copyOf(items),
                Optional.of(said),
                Optional.empty(),
                Optional.of(by),
                false,
                false);
    }

    private Window answered(Answer said, Optional<String> by) {
        return new Window(
                windowId,
                partner,
                isOwn,
                openedOn,
                settleIn,
                listed,
                proposal,
                Optional.of(said),
                by.or(() -> signedBy),
                isTakingBack,
                false);
    }

    private Window takingBack() {
        return new Window(
                windowId, partner, isOwn, openedOn, settleIn, listed, proposal, answer, signedBy, true, isGivenUp);
    }

    private Window givenUp() {
        return new Window(
                windowId, partner, isOwn, openedOn, settleIn, listed, proposal, answer, signedBy, isTakingBack, true);
    }

    /// Where the partner is paid, as it has said.
    public Optional<PayeeAccount> partnerAccount() {
        return isOwn ? answer.flatMap(Answer::account) : proposal.flatMap(Proposal::account);
    }

    public State state() {
        if (isGivenUp) return State.GIVEN_UP;
        if (proposal.isEmpty()) return State.OPEN;
        return answer.map(said -> said.isAgreement() ? State.AGREED : State.DIFFERENT)
                .orElse(isTakingBack ? State.TAKING_BACK : State.PROPOSED);
    }

    /// Does its proposal wait for an answer, also where it was asked for back?
    public boolean awaitsAnswer() {
        return !isGivenUp && proposal.isPresent() && answer.isEmpty();
    }

    /// What its list is about.
    ///
    /// @param here this institution
    Terms terms(String here, int round, LocalDate closedOn, LocalDate dueBy) {
        return new Terms(
                windowId, isOwn ? here : partner, isOwn ? partner : here, round, openedOn, closedOn, dueBy, settleIn);
    }

    /// The list of the newest round; empty while the window is open.
    public Optional<Listing> listing(String here) {
        return proposal.map(
                said -> Listing.of(terms(here, said.round(), said.closedOn(), said.dueBy()), listed, said.roundings()));
    }

    /// Does a word on a list mean the newest one?
    public boolean isAbout(int round, String listHash) {
        return proposal.filter(said -> said.round() == round && said.listHash().equals(listHash))
                .isPresent();
    }
}
