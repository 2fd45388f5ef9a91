package portability.claims.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claimant;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.welfare.Asking.Tie;
import portability.claims.welfare.FamilyClaim.State;
import portability.claims.welfare.Membership.Status;
import portability.claims.welfare.WelfareCommand.AddPapers;
import portability.claims.welfare.WelfareCommand.Ask;
import portability.claims.welfare.WelfareCommand.Grant;
import portability.claims.welfare.WelfareCommand.Order;
import portability.claims.welfare.WelfareCommand.Pay;
import portability.claims.welfare.WelfareCommand.Refuse;
import portability.claims.welfare.WelfareCommand.Register;
import portability.claims.welfare.WelfareCommand.Reject;
import portability.claims.welfare.WelfareCommand.Release;
import portability.claims.welfare.WelfareCommand.Settle;
import portability.claims.welfare.WelfareCommand.Withdraw;
import portability.kernel.Sex;

/// What is decided in a membership, whatever the law says is due.
class WelfareDecisionsTest {
    private static final Instant NOON = Instant.parse("2025-07-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Claimant MEMBER = new Claimant(
            "Dela Cruz", "Juan", LocalDate.of(1985, 3, 2), Sex.MALE, List.of("PH"), Map.of("PH:OWWA", "OFW-1"));
    private static final PayeeAccount ACCOUNT =
            PayeeAccount.elsewhere("Maria Dela Cruz", "1234567890", "BOPIPHMM", "PH");
    private static final List<Due> DEATH = List.of(fixed("death_accident", 200_000), fixed("burial", 20_000));
    private static final List<Due> DISABILITY = List.of(new Due("disability_partial", php(2_500), php(25_000)));

    private Membership membership = Membership.none();

    @Test
    void a_member_is_one_from_the_first_day_covered_to_the_last() {
        does(register());
        assertThat(membership.on(DAY)).isEqualTo(Status.REGISTERED);
        does(pay("c-1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(membership.on(LocalDate.of(2024, 12, 31))).isEqualTo(Status.FUTURE_MEMBER);
        assertThat(membership.on(LocalDate.of(2025, 1, 1))).isEqualTo(Status.MEMBER);
        assertThat(membership.on(LocalDate.of(2026, 12, 31))).isEqualTo(Status.MEMBER);
        assertThat(membership.on(LocalDate.of(2027, 1, 1))).isEqualTo(Status.LAPSED);
        does(pay("c-2", LocalDate.of(2027, 6, 1), LocalDate.of(2028, 5, 31)));
        assertThat(membership.on(LocalDate.of(2027, 1, 1))).isEqualTo(Status.FUTURE_MEMBER);
        assertThat(membership.coveredUntil()).contains(LocalDate.of(2028, 5, 31));
    }

    @Test
    void a_contract_is_paid_for_once() {
        does(register());
        does(pay("c-1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(events(pay("c-1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31))))
                .isEmpty();
        refused(Refusal.REQUEST_ID_REUSED, pay("c-1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        refused(Refusal.CONTRACT_PAID, pay("c-2", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void what_the_schedule_fixes_is_granted_and_a_range_needs_an_amount_and_its_reason() {
        claimed("b-1", Happening.PARTIAL_DISABILITY);
        refused(Refusal.AMOUNT_NEEDED, grant("b-1", DISABILITY));
        refused(Refusal.AMOUNT_NEEDED, grant("b-1", DISABILITY, award("disability_partial", 12_000, "")));
        refused(Refusal.OUTSIDE_SCHEDULE, grant("b-1", DISABILITY, award("disability_partial", 25_001, "much")));
        refused(Refusal.OUTSIDE_SCHEDULE, grant("b-1", DISABILITY, award("burial", 20_000, "more")));
        refused(Refusal.NOTHING_TO_PAY, grant("b-1", List.of()));
        does(grant("b-1", DISABILITY, award("disability_partial", 12_000, "two fingers")));
        assertThat(claim("b-1").granted().orElseThrow().total()).isEqualTo(php(12_000));
        assertThat(events(grant("b-1", DISABILITY, award("disability_partial", 12_000, "two fingers"))))
                .isEmpty();
        refused(
                Refusal.ALREADY_DECIDED,
                grant("b-1", DISABILITY, award("disability_partial", 13_000, "three fingers")));

        claimed("b-2", Happening.ACCIDENTAL_DEATH);
        refused(Refusal.OUTSIDE_SCHEDULE, grant("b-2", DEATH, award("burial", 10_000, "a small one")));
        does(grant("b-2", DEATH));
        assertThat(claim("b-2").granted().orElseThrow().total()).isEqualTo(php(220_000));
    }

    @Test
    void one_death_is_granted_once_whoever_claims_and_whatever_it_is_called() {
        claimed("b-1", Happening.ACCIDENTAL_DEATH);
        claimed("b-2", Happening.NATURAL_DEATH);
        does(grant("b-1", DEATH));
        refused(Refusal.EVENT_GRANTED, grant("b-2", DEATH));
        does(refuse("b-2", Verdict.Ground.GRANTED_BEFORE));
        assertThat(claim("b-2").state()).isEqualTo(State.REFUSED);
        assertThat(events(refuse("b-2", Verdict.Ground.GRANTED_BEFORE))).isEmpty();
        refused(Refusal.ALREADY_DECIDED, refuse("b-2", Verdict.Ground.NOT_PROVEN));
        refused(Refusal.ALREADY_DECIDED, grant("b-2", DEATH));
        refused(Refusal.NOT_GRANTED, order("b-2", "WEL9"));
    }

    @Test
    void what_was_granted_is_paid_once_by_two_officers_and_again_only_where_the_bank_did_not_pay() {
        claimed("b-1", Happening.ACCIDENTAL_DEATH);
        does(grant("b-1", DEATH));
        does(order("b-1", "WEL1"));
        refused(Refusal.PAYMENT_ORDERED, order("b-1", "WEL2"));
        refused(Refusal.UNKNOWN_BATCH, new Settle("b-1", "WEL1", "ACSC"));
        refused(Refusal.SAME_OFFICER, new Release("b-1", "WEL1", "officer-1"));
        does(new Withdraw("b-1", "WEL1", "officer-2"));
        refused(Refusal.ORDER_OVER, new Release("b-1", "WEL1", "officer-2"));
        does(order("b-1", "WEL2"));
        does(new Release("b-1", "WEL2", "officer-2"));
        refused(Refusal.ORDER_OVER, new Withdraw("b-1", "WEL2", "officer-2"));
        assertThat(claim("b-1").state()).isEqualTo(State.WITH_BANK);
        does(new Reject("b-1", "WEL2", "AC04"));
        assertThat(claim("b-1").state()).isEqualTo(State.REJECTED_BY_BANK);
        refused(Refusal.ALREADY_REJECTED, new Settle("b-1", "WEL2", "ACSC"));
        does(order("b-1", "WEL3"));
        does(new Release("b-1", "WEL3", "officer-2"));
        does(new Settle("b-1", "WEL3", "ACSC"));
        assertThat(events(new Settle("b-1", "WEL3", "ACSC"))).isEmpty();
        refused(Refusal.ALREADY_SETTLED, new Reject("b-1", "WEL3", "AC04"));
        refused(Refusal.PAYMENT_ORDERED, order("b-1", "WEL4"));
        assertThat(claim("b-1").state()).isEqualTo(State.PAID);
        assertThat(membership.isInUse(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void documents_come_later_and_never_more_than_a_claim_can_have() {
        claimed("b-1", Happening.NATURAL_DEATH);
        var certificate = new Paper(Paper.Kind.DEATH_CERTIFICATE, "Riyadh 12/2025");
        does(new AddPapers("b-1", "officer-1", List.of(certificate)));
        assertThat(claim("b-1").asking().papers()).containsExactly(certificate);
        assertThat(events(new AddPapers("b-1", "officer-1", List.of(certificate))))
                .isEmpty();
        var many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new Paper(Paper.Kind.OTHER, "paper " + i))
                .toList();
        refused(Refusal.TOO_MANY_PAPERS, new AddPapers("b-1", "officer-1", many));
    }

    private void claimed(String id, Happening happening) {
        if (!membership.isOpen()) {
            does(register());
            does(pay("c-1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
        }
        does(new Ask(
                id,
                "officer-1",
                "",
                new Asking(happening, DAY, false, Optional.empty(), DAY, "Maria Dela Cruz", Tie.SPOUSE, List.of())));
    }

    private FamilyClaim claim(String id) {
        return membership.claim(id).orElseThrow();
    }

    private static Register register() {
        return new Register("PH.OWWA", "r-1", "officer-1", MEMBER);
    }

    private static Pay pay(String id, LocalDate first, LocalDate last) {
        return new Pay(
                id,
                "officer-1",
                new Contribution(
                        "SA",
                        "",
                        first,
                        last,
                        LocalDate.of(2024, 12, 20),
                        new Amount("USD 25.00"),
                        Optional.of(first),
                        Optional.of(last)));
    }

    private static Grant grant(String id, List<Due> due, Award... assessed) {
        return new Grant(id, "officer-1", NOON, due, Octets.none(), List.of(assessed), "");
    }

    private static Refuse refuse(String id, Verdict.Ground ground) {
        return new Refuse(id, "officer-1", NOON, new Verdict.Denied(ground, "objection", Octets.none(), ""));
    }

    private static Order order(String id, String messageId) {
        return new Order(id, messageId, "officer-1", LocalDate.of(2025, 7, 10), NOON, ACCOUNT);
    }

    private static Award award(String benefit, int amount, String why) {
        return new Award(benefit, Amount.of(php(amount)), why);
    }

    private static Due fixed(String benefit, int amount) {
        return new Due(benefit, php(amount), php(amount));
    }

    private static Money php(int amount) {
        return Money.ofMajor(CurrencyUnit.of("PHP"), amount);
    }

    private List<WelfareEvent> events(WelfareCommand command) {
        return new WelfareDecisions("PH:OWWA/1", membership).decide(command);
    }

    private void does(WelfareCommand command) {
        for (var event : events(command)) membership = membership.evolve(event);
    }

    private void refused(Refusal refusal, WelfareCommand command) {
        assertThatThrownBy(() -> events(command))
                .isInstanceOfSatisfying(
                        Refused.class, failed -> assertThat(failed.refusal()).isEqualTo(refusal));
    }
}
