package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.AwardWish.Kind;
import portability.claims.claim.ClaimCommand.SayWishes;
import portability.claims.claim.ClaimCommand.TakeWishes;
import portability.claims.claim.ClaimEvent.AwardWishesReceived;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.NextStep.CertifyOwnRecord;
import portability.claims.claim.NextStep.DecideAutomatically;
import portability.claims.claim.NextStep.Determine;
import portability.claims.claim.NextStep.Dispatch;

/// What a claimant says of her claim after she lodged it: Reg. (EC) 883/2004 Art. 50, Reg. (EC) 987/2009 Art. 46.
class WishingTest {
    private static final LocalDate SAID = LocalDate.of(2025, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2029, 5, 1);
    private static final AwardWish WITHDRAWN = AwardWish.withdrawn(SAID);
    private static final AwardWish NOT_MET = new AwardWish(Kind.NOT_MET_YET, SAID, Optional.of(LATER));
    private static final AwardWish DUE = new AwardWish(Kind.DUE, SAID, Optional.of(LATER));

    private static Claim then(Claim claim, ClaimEvent... events) {
        return Arrays.stream(events).reduce(claim, Claim::evolve, (one, _) -> one);
    }

    private static Claim lodged(ClaimEvent... events) {
        return then(then(Claim.unknown(), new ClaimLodged(CLAIM, NL, "request-1", Facts.file())), events);
    }

    private static List<ClaimEvent> say(Claim claim, String institution, AwardWish wish) {
        return new ClaimDecisions(CLAIM, claim)
                .decide(new SayWishes("officer-1", Optional.empty(), Map.of(institution, wish), SAID));
    }

    private static void refused(Refusal refusal, Claim claim, String institution, AwardWish wish) {
        assertThatThrownBy(() -> say(claim, institution, wish))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static AwardWishes wishes(int number, Map<String, AwardWish> said) {
        return new AwardWishes(number, new TreeMap<>(said));
    }

    private static AwardWishesSaid said(AwardWishes wishes) {
        return new AwardWishesSaid(CLAIM, NL, "officer-1", "", wishes);
    }

    private static Decided decided(String institution) {
        return new Decided(
                CLAIM, institution, CLAIM + "/" + institution, "officer-1", NOON, Facts.decision(institution));
    }

    @Test
    void says_it_once_and_tells_everyone() {
        var events = say(lodged(), DE, WITHDRAWN);
        assertThat(events).containsExactly(said(wishes(1, Map.of(DE, WITHDRAWN))));
        var after = then(lodged(), events.toArray(ClaimEvent[]::new));
        assertThat(say(after, DE, WITHDRAWN)).isEmpty();
        assertThat(NextStep.due(after, true))
                .contains(new Dispatch(DE, Errand.WISHES), new Dispatch(MA, Errand.WISHES));
    }

    @Test
    void is_for_the_states_of_the_claim_that_have_not_decided() {
        refused(Refusal.NOT_INVOLVED, lodged(), "ES:INSS", WITHDRAWN);
        refused(Refusal.DATE_IN_FUTURE, lodged(), DE, AwardWish.withdrawn(SAID.plusDays(1)));
        refused(Refusal.NOT_DEFERRED, lodged(), DE, DUE);
        refused(Refusal.ALREADY_WITHDRAWN, lodged(said(wishes(1, Map.of(DE, WITHDRAWN)))), DE, NOT_MET);
        var decided = lodged(new DecisionReceived(CLAIM, DE, "decision", Facts.sealed(Facts.decision(DE))));
        refused(Refusal.ALREADY_DECIDED, decided, DE, WITHDRAWN);
        assertThat(say(decided, DE, NOT_MET)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> say(lodged(), DE, AwardWish.withdrawn(LocalDate.of(2025, 3, 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new AwardWish(Kind.DEFERRED, SAID, Optional.empty()));
        refused(
                Refusal.NOT_OLD_AGE,
                then(Claim.unknown(), new ClaimLodged(CLAIM, NL, "request-1", Facts.invalidity())),
                DE,
                NOT_MET);
    }

    @Test
    void where_it_is_withdrawn_nothing_is_awaited_for_a_decision_that_says_so() {
        var own = lodged(said(wishes(1, Map.of(NL, WITHDRAWN))));
        // The others need its record.
        assertThat(NextStep.due(own, false)).contains(new CertifyOwnRecord(), new Determine());
        var found = then(own, new Determined(CLAIM, NL, Facts.without(NL, NeedsOfficer.NO_SCHEME)));
        assertThat(NextStep.due(found, false)).doesNotContain(new DecideAutomatically());
        var all = lodged(said(wishes(1, Map.of(NL, WITHDRAWN, DE, WITHDRAWN, MA, WITHDRAWN))));
        assertThat(NextStep.due(all, false)).contains(new Determine()).doesNotContain(new CertifyOwnRecord());
    }

    @Test
    void what_is_due_is_decided_again_by_law_from_its_day() {
        var closed = lodged(
                said(wishes(1, Map.of(DE, NOT_MET))),
                new Determined(CLAIM, NL, Facts.determination(NL, "aow")),
                decided(NL),
                new ClaimClosed(CLAIM, NL));
        var again = new Recalculation(
                2,
                CLAIM + "/" + NL,
                RecalculationCause.CONDITIONS_MET_ELSEWHERE,
                LATER,
                "the conditions of another state are met, or its pension is no longer deferred",
                Optional.empty(),
                Optional.empty());
        assertThat(say(closed, DE, DUE))
                .containsExactly(
                        said(wishes(2, Map.of(DE, DUE))),
                        new RecalculationOpened(CLAIM, NL, "by law", again),
                        new ClaimReopened(CLAIM, NL));
    }

    @Test
    void a_partner_takes_the_newest_whatever_the_order() {
        var known = then(Claim.unknown(), new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of()));
        var second = wishes(2, Map.of(DE, WITHDRAWN));
        var received = new AwardWishesReceived(CLAIM, NL, "second", second);
        assertThat(new ClaimDecisions(CLAIM, known).decide(new TakeWishes(NL, "second", second)))
                .containsExactly(received);
        var after = then(known, received);
        assertThat(after.decidesNothing()).contains(Kind.WITHDRAWN);
        assertThat(new ClaimDecisions(CLAIM, after)
                        .decide(new TakeWishes(NL, "first", wishes(1, Map.of(MA, WITHDRAWN)))))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "first", SetAside.WISHES_ALREADY_THERE));
        assertThat(new ClaimDecisions(CLAIM, after).decide(new TakeWishes(NL, "second", second)))
                .isEmpty();
        // Before the claim itself is known.
        assertThat(new ClaimDecisions(CLAIM, Claim.unknown()).decide(new TakeWishes(NL, "second", second)))
                .containsExactly(received);
    }
}
