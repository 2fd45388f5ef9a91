package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AnswerDeductionRequest;
import portability.proto.claims.v1.AskDeductionRequest;
import portability.proto.claims.v1.AwardProvisionallyRequest;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.Deduction;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListDeductionsRequest;
import portability.proto.claims.v1.ListOpenDeductionsRequest;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc.OffsetServiceBlockingStub;
import portability.proto.claims.v1.PaidMonth;
import portability.proto.claims.v1.PaymentBatch;
import portability.proto.claims.v1.PaymentInstruction;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceBlockingStub;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.claims.v1.ProvisionalBasis;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.TakeStatusRequest;
import portability.proto.claims.v1.TellArrearsRequest;
import portability.proto.exchange.v1.DeductionCause;
import portability.proto.exchange.v1.DeductionRefusal;

/// REC-1, REC-3 and PEN-FANARA of the published cases, through two institutions: one has paid provisionally, or too
/// much, the other has arrears. Amounts and days are the case's own, divided by the rules and the law as they are.
@PostgresTest
@TestMethodOrder(OrderAnnotation.class)
class DeductionsTest {
    private static final String OWN = "BE71096123456769";
    private static final String HERS = "IT60X0542811101000000123456";

    /// Pays provisionally while the other is late.
    private static final ClaimsNode BE = node("BE:FPD", OWN);
    /// Owes arrears.
    private static final ClaimsNode IT = node("IT:INPS", "IT40S0542811101000000123456");

    private static final BigDecimal PERCENT = new BigDecimal("0.20");
    /// How many months are past.
    private static final int PAST = 6;
    private static LocalDate today = LocalDate.EPOCH;
    private static YearMonth month = YearMonth.of(2026, 1);
    private static int next = 700;
    private static int daysOfMonth;

    private String number = "";

    private static ClaimsNode node(String institution, String iban) {
        return new ClaimsNode(institution)
                // Whatever day it is, this month is due.
                .with("portability.payment.pay-day", "1")
                .with("portability.payment.run-ahead", "400d")
                .with("portability.payment.debtor.name", institution)
                .with("portability.payment.debtor.iban", iban);
    }

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        month = YearMonth.from(today);
        BE.start();
        IT.start();
        Enrolment.ofAll(List.of(BE, IT));
    }

    @AfterAll
    static void stop() {
        BE.close();
        IT.close();
    }

    @Test
    @Order(1)
    void what_is_stated_after_the_last_day_is_not_deducted_and_all_arrears_are_hers() {
        var written = written("REC-3");
        var arrears = amount(written.given().get("arrears"));
        var claimId = provisionallyPaid(amount(written.given().get("overpaid")), 3);
        decided(claimId, arrears);
        account(IT, claimId, HERS);
        var told = office(IT)
                .tellArrears(TellArrearsRequest.newBuilder()
                        .setClaimId(claimId)
                        .setTo("BE:FPD")
                        .build());
        assertThat(new BigDecimal(told.getArrears().getAmount())).isEqualByComparingTo(arrears);
        assertThat(told.getLastDay()).isGreaterThanOrEqualTo(today.plusMonths(2).toString());
        // They are kept meanwhile: she gets what is due for this month alone.
        run(IT, dueDay());
        assertThat(paidOfThePast(claimId)).isEqualByComparingTo("0");
        assertThat(pension(IT, claimId).getArrearsKeptForList()).containsExactly("BE:FPD");

        var id = ask(claimId, DeductionCause.DEDUCTION_CAUSE_OVERPAID);
        // The days of the case are past: what was told and stated then, by letter, an officer says.
        var answered = office(IT)
                .answerDeduction(answer(claimId, id)
                        .setCountedFrom(written.text("informed"))
                        .setStatedOn(written.text("stated"))
                        .build())
                .getDeduction();
        assertThat(amountOf(answered.getFromArrears()))
                .isEqualByComparingTo(amount(written.expect().get("transferred")));
        assertThat(amountOf(answered.getToPerson()))
                .isEqualByComparingTo(amount(written.expect().get("to_person")));
        assertThat(answered.getRefusal()).isEqualTo(DeductionRefusal.DEDUCTION_REFUSAL_TOO_LATE);
        assertThat(answered.getStepsList()).isNotEmpty();
        var heard =
                Until.it(() -> deduction(BE, claimId), seen -> seen.getState().equals("REFUSED"));
        assertThat(heard.getRefusal()).isEqualTo(DeductionRefusal.DEDUCTION_REFUSAL_TOO_LATE);
        // What nobody deducts elsewhere is withheld at home again.
        Until.so(() -> !pension(BE, claimId).hasExpectedFromOthers());
        run(IT, dueDay());
        assertThat(paidOfThePast(claimId))
                .isEqualByComparingTo(amount(written.expect().get("to_person")));
        assertThat(toInstitutions(IT, claimId)).isEmpty();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_ANSWERED",
                () -> office(IT)
                        .answerDeduction(answer(claimId, id)
                                .setRefusal(DeductionRefusal.DEDUCTION_REFUSAL_OWN_LAW)
                                .build()));
    }

    @Test
    @Order(2)
    void of_what_is_remitted_only_what_was_overpaid_is_kept_and_the_rest_is_hers() {
        var written = written("REC-1");
        var paid = amount(written.given().get("paid"));
        var arrears = amount(written.given().get("arrears"));
        var claimId = provisionallyPaid(paid, PAST);
        decided(claimId, arrears);
        var id = ask(claimId, DeductionCause.DEDUCTION_CAUSE_PROVISIONAL);
        office(IT).answerDeduction(answer(claimId, id).build());
        // Before the money comes, it turns out that half of what was paid was owed.
        var owed = paid.divide(BigDecimal.valueOf(2L * PAST));
        recalculated(claimId, owed);
        settle(IT, run(IT, dueDay()));
        var seen = Until.it(() -> deduction(BE, claimId), Deduction::hasKept);
        var overpaid = paid.subtract(owed.multiply(BigDecimal.valueOf(PAST)));
        assertThat(amountOf(seen.getRemitted())).isGreaterThan(overpaid);
        assertThat(amountOf(seen.getKept())).isEqualByComparingTo(overpaid);
        var back = amountOf(seen.getRemitted()).subtract(overpaid);
        Until.so(() -> amountOf(pension(BE, claimId).getDebt()).compareTo(back.negate()) == 0);
        run(BE, dueDay());
        assertThat(pension(BE, claimId).getInstructionsList().getLast())
                .satisfies(last -> assertThat(amountOf(last.getWithheld())).isEqualByComparingTo(back.negate()));
    }

    @Test
    @Order(3)
    void what_was_paid_provisionally_comes_back_from_arrears_first_and_then_from_instalments() {
        var written = written("REC-1");
        var paid = amount(written.given().get("paid"));
        var fromArrears = amount(written.expect().get("transferred"));
        var fromOngoing = amount(written.expect().get("from_ongoing"));
        var claimId = provisionallyPaid(paid, PAST);
        var perMonth = decided(claimId, amount(written.given().get("arrears")));
        account(IT, claimId, HERS);
        assertThat(amountOf(pension(BE, claimId).getDebt())).isEqualByComparingTo(paid);

        var id = ask(claimId, DeductionCause.DEDUCTION_CAUSE_PROVISIONAL);
        assertThat(amountOf(pension(BE, claimId).getExpectedFromOthers())).isEqualByComparingTo(paid);
        assertThat(ask(claimId, DeductionCause.DEDUCTION_CAUSE_PROVISIONAL)).isEqualTo(id);
        assertThat(told(IT, claimId)).anyMatch(line -> line.contains("waits until BE:FPD"));
        assertThat(told(BE, claimId)).anyMatch(line -> line.contains("have asked IT:INPS to deduct"));
        var granted = office(IT).answerDeduction(answer(claimId, id).build()).getDeduction();
        assertThat(amountOf(granted.getFromArrears())).isEqualByComparingTo(fromArrears);
        assertThat(amountOf(granted.getToPerson())).isEqualByComparingTo("0");
        assertThat(amountOf(granted.getFromOngoing())).isEqualByComparingTo(fromOngoing);
        Until.it(() -> deduction(BE, claimId), seen -> seen.getState().equals("GRANTED"));

        var ofInstalment = perMonth.multiply(PERCENT);
        settle(IT, run(IT, dueDay()));
        var first = toInstitutions(IT, claimId).getFirst();
        assertThat(first.getToInstitution()).isEqualTo("BE:FPD");
        assertThat(amountOf(first.getNet())).isEqualByComparingTo(fromArrears.add(ofInstalment));
        // She gets the rest of this month's instalment: never more is kept back of it than the own law allows.
        assertThat(toHer(IT, claimId)).isEqualByComparingTo(perMonth.subtract(ofInstalment));

        int months = fromOngoing.divide(ofInstalment).intValueExact();
        for (int ahead = 1; ahead < months; ahead++)
            settle(IT, run(IT, month.plusMonths(ahead).atDay(1)));
        var last =
                Until.it(() -> deduction(BE, claimId), seen -> seen.getState().equals("REMITTED"));
        assertThat(amountOf(last.getRemitted())).isEqualByComparingTo(paid);
        assertThat(amountOf(last.getKept())).isEqualByComparingTo(paid);
        assertThat(toInstitutions(IT, claimId)).hasSize(months);
        for (var node : List.of(BE, IT))
            Until.it(
                    () -> booked(node, claimId),
                    states -> states.equals(List.of("PAID " + paid.setScale(2).toPlainString())));
        // Together they got what was owed, and nobody a month twice.
        assertThat(toHer(IT, claimId).add(paid))
                .isEqualByComparingTo(perMonth.multiply(BigDecimal.valueOf((long) PAST + months)));
        Until.so(() -> amountOf(pension(BE, claimId).getDebt()).signum() == 0);
    }

    /// What stands of the case in the book of the pair.
    private static List<String> booked(ClaimsNode node, String claimId) {
        return node
                .keys
                .as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .listOpenItems(ListOpenItemsRequest.newBuilder()
                        .setPartner(node == BE ? "IT:INPS" : "BE:FPD")
                        .build())
                .getItemsList()
                .stream()
                .filter(item -> item.getCaseId().equals(claimId))
                .map(item -> item.getAccount().substring(item.getAccount().lastIndexOf('/') + 1) + " "
                        + item.getAmount().getAmount())
                .toList();
    }

    /// Belgium pays while Italy is late, and then owes nothing.
    private String provisionallyPaid(BigDecimal paid, int months) {
        number = Integer.toString(next++);
        var perMonth = paid.divide(BigDecimal.valueOf(months));
        BE.upstream.paidFrom.set(month.minusMonths(months - 1L).atDay(1).toString());
        BE.upstream.givesPerMonth.set("");
        insure(BE, perMonth);
        IT.upstream.contributionsDown.set(true);
        var claimant = Samples.fatima("BE:FPD", number, "IT:INPS", number);
        var claimId = BE.officer()
                .lodgeClaim(Samples.claim("provisional-" + number, claimant))
                .getClaimId();
        var awarded = Until.it(() -> award(claimId), response -> response.hasPerMonth());
        assertThat(amountOf(awarded.getPerMonth())).isEqualByComparingTo(perMonth);
        assertThat(awarded.getAwaitedFromList()).containsExactly("IT:INPS");
        account(BE, claimId, "BE68539007547034");
        assertThat(pension(BE, claimId).getProvisional()).isTrue();
        settle(BE, run(BE, dueDay()));
        assertThat(toHer(BE, claimId)).isEqualByComparingTo(paid);
        return claimId;
    }

    /// Then Italy answers, Belgium owes nothing, and Italy has arrears of six months. What it gives per month.
    private BigDecimal decided(String claimId, BigDecimal arrears) {
        var perMonth = arrears.divide(BigDecimal.valueOf(PAST));
        BE.upstream.givesPerMonth.set("0.00");
        IT.upstream.givesPerMonth.set(perMonth.setScale(2).toPlainString());
        IT.upstream.paidFrom.set(month.minusMonths(PAST).atDay(1).toString());
        insure(IT, BigDecimal.TEN);
        IT.upstream.contributionsDown.set(false);
        for (var node : List.of(BE, IT))
            Until.so(() -> node.officer()
                    .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                    .getClaim()
                    .getStatus()
                    .equals("CLOSED"));
        Until.so(() -> !pension(BE, claimId).getProvisional()
                && !pension(IT, claimId).getMonthsList().isEmpty());
        return perMonth;
    }

    private void recalculated(String claimId, BigDecimal perMonth) {
        BE.upstream.givesPerMonth.set(perMonth.setScale(2).toPlainString());
        var decision = BE.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build())
                .getDecisions(0);
        var _ = BE.recalculations()
                .recalculate(RecalculateRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDecisionId(decision.getDecisionId())
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_REVIEW)
                        .setFrom(month.minusMonths(PAST - 1L).atDay(1).toString())
                        .setReason("she was right")
                        .build());
        Until.so(() -> pension(BE, claimId).getMonthsList().stream()
                .anyMatch(each -> amountOf(each.getOwed()).compareTo(perMonth) == 0));
    }

    /// Ten currency units for each year, by the fake rules.
    private void insure(ClaimsNode node, BigDecimal perMonth) {
        int years = perMonth.divide(BigDecimal.TEN).intValueExact();
        node.upstream.insure(
                Samples.fatima(), number, IntStream.range(1950, 1950 + years).toArray());
    }

    private portability.proto.claims.v1.AwardProvisionallyResponse award(String claimId) {
        try {
            return BE.keys
                    .as(ProvisionalPensionServiceGrpc.newBlockingStub(BE.api()), "officer-1", Role.OFFICER)
                    .awardProvisionally(AwardProvisionallyRequest.newBuilder()
                            .setClaimId(claimId)
                            .setBasis(ProvisionalBasis.PROVISIONAL_BASIS_INDEPENDENT)
                            .setReason("Italy has not sent its record yet")
                            .build());
        } catch (io.grpc.StatusRuntimeException early) {
            // The own record may not be certified yet.
            if (early.getStatus().getCode() != Code.FAILED_PRECONDITION) throw early;
            return portability.proto.claims.v1.AwardProvisionallyResponse.getDefaultInstance();
        }
    }

    /// Belgium asks, and Italy sees it.
    private static String ask(String claimId, DeductionCause cause) {
        var asked = office(BE)
                .askDeduction(AskDeductionRequest.newBuilder()
                        .setRequestId("ask-" + claimId.substring(claimId.length() - 8))
                        .setClaimId(claimId)
                        .setTo("IT:INPS")
                        .setCause(cause)
                        .setReason("paid while the Italian part was not decided")
                        .build());
        Until.so(() ->
                office(IT)
                        .listOpenDeductions(ListOpenDeductionsRequest.getDefaultInstance())
                        .getDeductionsList()
                        .stream()
                        .anyMatch(open -> open.getDeductionId().equals(asked.getDeductionId())));
        return asked.getDeductionId();
    }

    private static AnswerDeductionRequest.Builder answer(String claimId, String deductionId) {
        return AnswerDeductionRequest.newBuilder().setClaimId(claimId).setDeductionId(deductionId);
    }

    private static Deduction deduction(ClaimsNode node, String claimId) {
        return office(node)
                .listDeductions(
                        ListDeductionsRequest.newBuilder().setClaimId(claimId).build())
                .getDeductions(0);
    }

    private static List<String> told(ClaimsNode node, String claimId) {
        return node.cases()
                .getClaimStatus(
                        GetClaimStatusRequest.newBuilder().setClaimId(claimId).build())
                .getStatus()
                .getLinesList();
    }

    private static OffsetServiceBlockingStub office(ClaimsNode node) {
        return node.keys.as(OffsetServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static PaymentsServiceBlockingStub payments(ClaimsNode node, int officer) {
        return node.keys.as(PaymentsServiceGrpc.newBlockingStub(node.api()), "officer-" + officer, Role.OFFICER);
    }

    private static PensionInPayment pension(ClaimsNode node, String claimId) {
        return payments(node, 1)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension();
    }

    private static void account(ClaimsNode node, String claimId, String iban) {
        var account = portability.proto.claims.v1.PayeeAccount.newBuilder()
                .setHolder("Fatima El Amrani")
                .setIban(iban);
        var _ = payments(node, 1)
                .sayAccount(SayAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId("first")
                        .setAccount(account)
                        .build());
        var _ = payments(node, 2)
                .confirmAccount(ConfirmAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId("first")
                        .build());
    }

    /// Another one each time, and none in another month.
    private static synchronized LocalDate dueDay() {
        return month.atDay(++daysOfMonth);
    }

    private static List<PaymentBatch> run(ClaimsNode node, LocalDate dueDay) {
        return payments(node, 1)
                .startRun(StartRunRequest.newBuilder()
                        .setDueDay(dueDay.toString())
                        .build())
                .getRun()
                .getBatchesList();
    }

    private static void settle(ClaimsNode node, List<PaymentBatch> batches) {
        for (var batch : batches) {
            var _ = payments(node, 1)
                    .takeStatus(TakeStatusRequest.newBuilder()
                            .setFile(ByteString.copyFromUtf8(BankSays.ofAll(batch.getMessageId(), "ACSC")))
                            .build());
        }
    }

    private static List<PaymentInstruction> toInstitutions(ClaimsNode node, String claimId) {
        return pension(node, claimId).getInstructionsList().stream()
                .filter(each -> !each.getToInstitution().isEmpty())
                .toList();
    }

    private static BigDecimal toHer(ClaimsNode node, String claimId) {
        return pension(node, claimId).getInstructionsList().stream()
                .filter(each -> each.getToInstitution().isEmpty())
                .map(each -> amountOf(each.getNet()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paidOfThePast(String claimId) {
        return pension(IT, claimId).getMonthsList().stream()
                .filter(each -> YearMonth.parse(each.getMonth()).isBefore(month))
                .map(PaidMonth::getPaid)
                .map(DeductionsTest::amountOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amountOf(portability.proto.types.v1.Money money) {
        return new BigDecimal(money.getAmount());
    }

    private static BigDecimal amount(@Nullable Object text) {
        return new BigDecimal(String.valueOf(text).split(" ", 2)[0]);
    }

    private static Case written(String id) {
        return WrittenCases.ofKinds(List.of("recovery")).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
