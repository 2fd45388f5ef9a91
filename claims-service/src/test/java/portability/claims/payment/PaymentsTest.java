package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Channel;
import portability.proto.claims.v1.ChannelServiceGrpc;
import portability.proto.claims.v1.ChannelServiceGrpc.ChannelServiceBlockingStub;
import portability.proto.claims.v1.ChooseChannelRequest;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.ConfirmChannelRequest;
import portability.proto.claims.v1.GetBatchFileRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.GetRunRequest;
import portability.proto.claims.v1.ListChannelsRequest;
import portability.proto.claims.v1.ListChannelsResponse;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.PaidMonth;
import portability.proto.claims.v1.PaymentRun;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceBlockingStub;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.claims.v1.ReportDeathRequest;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.SayFirstDayRequest;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.TakeBackRequest;
import portability.proto.claims.v1.TakeStatusRequest;
import portability.proto.claims.v1.TakenStatus;

/// From a decision to money in the bank, over gRPC and PostgreSQL.
@PostgresTest
class PaymentsTest {
    private static final String IBAN = "NL91ABNA0417164300";

    private static final String OFFER = "portability.payment.channels.offers";

    private static final ClaimsNode NL = new ClaimsNode("NL:SVB")
            // Whatever day it is, this month is due.
            .with("portability.payment.pay-day", "1")
            .with("portability.payment.cooling", "1d")
            .with("portability.payment.run-ahead", "60d")
            .with("portability.payment.debtor.name", "An institution")
            .with("portability.payment.debtor.iban", "NL02ABNA0123456789")
            .with("portability.payment.debtor.bic", "ABNANL2A")
            .with(OFFER + "[0].id", "bank")
            .with(OFFER + "[0].kind", "bank-transfer")
            .with(OFFER + "[0].to", "MA")
            .with(OFFER + "[0].from", "2026-01-01")
            .with(OFFER + "[0].provider", "an invented bank")
            .with(OFFER + "[0].worth", "EUR 185.00")
            .with(OFFER + "[0].fee", "EUR 2.00")
            .with(OFFER + "[0].margin-percent", "2")
            .with(OFFER + "[0].source", "an invented price list")
            .with(OFFER + "[0].checked", "2026-01-01")
            .with(OFFER + "[1].id", "wallet")
            .with(OFFER + "[1].kind", "mobile-wallet")
            .with(OFFER + "[1].to", "MA")
            .with(OFFER + "[1].from", "2026-01-01")
            .with(OFFER + "[1].provider", "an invented wallet")
            .with(OFFER + "[1].worth", "EUR 185.00");

    private static LocalDate today = LocalDate.EPOCH;

    /// Each test has a due day of its own, so that none meets another one's run.
    private static int daysAhead;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        NL.start();
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @Test
    void a_decision_is_paid_with_its_arrears_once_however_often_the_run_is_started() {
        var claimId = decided("arrears", month().minusMonths(2).atDay(1).toString());
        assertThat(pension(claimId).getStatus()).isEqualTo("ACCOUNT_NEEDED");
        account(claimId, "first");
        var day = dueDay();
        var run = run(day);
        assertThat(run.getClosed()).isTrue();
        assertThat(run(day)).isEqualTo(run);
        assertThat(officer(1)
                        .getRun(GetRunRequest.newBuilder().setDueDay(day).build())
                        .getRun())
                .isEqualTo(run);
        var seen = pension(claimId);
        assertThat(seen.getInstructionsList()).hasSize(1);
        // Thirty a month, of three months at least: a due day ahead may lie in the next one.
        assertThat(seen.getMonthsList())
                .allSatisfy(month -> assertThat(month.getPaid().getAmount()).isEqualTo("30.00"))
                .extracting(PaidMonth::getState)
                .containsOnly("WITH_THE_BANK");
        var batch = run.getBatches(0);
        var file = file(batch.getMessageId());
        assertThat(file(batch.getMessageId())).isEqualTo(file);
        var sent = MxPain00100109.parse(file).getCstmrCdtTrfInitn();
        assertThat(sent.getGrpHdr().getMsgId()).isEqualTo(batch.getMessageId());
        var lines = sent.getPmtInf().getFirst().getCdtTrfTxInf();
        var sum = lines.stream()
                .map(line -> line.getAmt().getInstdAmt().getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sent.getGrpHdr().getCtrlSum()).isEqualByComparingTo(sum);
        assertThat(batch.getControlSum().getAmount()).isEqualTo(sum.toPlainString());
        assertThat(lines)
                .filteredOn(line -> line.getPmtId().getEndToEndId().equals(instruction(seen)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getCdtrAcct().getId().getIBAN()).isEqualTo(IBAN);
                    assertThat(line.getCdtr().getNm()).isEqualTo("Fatima El Amrani");
                });
    }

    @Test
    void officers_who_start_the_same_run_at_once_get_the_same_one_and_nobody_is_paid_twice() {
        var claimIds = IntStream.range(0, 5)
                .mapToObj(i -> decided("together-" + i, month().atDay(1).toString()))
                .toList();
        claimIds.forEach(claimId -> account(claimId, "first"));
        var day = dueDay();
        try (var officers = Executors.newFixedThreadPool(4)) {
            var started = Stream.generate(() -> CompletableFuture.supplyAsync(() -> run(day), officers))
                    .limit(4)
                    .toList();
            assertThat(started).extracting(CompletableFuture::join).containsOnly(run(day));
        }
        assertThat(claimIds)
                .allSatisfy(claimId ->
                        assertThat(pension(claimId).getInstructionsList()).hasSize(1));
        var lines = run(day).getBatchesList().stream()
                .map(batch -> MxPain00100109.parse(file(batch.getMessageId())).getCstmrCdtTrfInitn())
                .flatMap(sent -> sent.getPmtInf().stream())
                .flatMap(payment -> payment.getCdtTrfTxInf().stream())
                .map(transfer -> transfer.getPmtId().getEndToEndId())
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(lines)
                .containsAll(claimIds.stream()
                        .map(claimId -> instruction(pension(claimId)))
                        .toList());
        for (var batch : run(day).getBatchesList())
            assertThat(taken(BankSays.ofAll(batch.getMessageId(), "ACSC")))
                    .extracting(TakenStatus::getTaken)
                    .containsOnly("SETTLED");
        assertThat(claimIds)
                .allSatisfy(claimId ->
                        assertThat(pension(claimId).getMonths(0).getState()).isEqualTo("PAID"));
    }

    @Test
    void what_the_bank_rejects_is_due_again_with_its_reason_and_paid_by_the_next_run() {
        var claimId = decided("rejected", month().atDay(1).toString());
        account(claimId, "first");
        var batch = run(dueDay()).getBatches(0).getMessageId();
        var id = instruction(pension(claimId));
        assertThat(taken(batch, id, "ACCP", ""))
                .extracting(TakenStatus::getTaken)
                .containsExactly("UNDER_WAY");
        assertThat(taken(batch, id, "RJCT", "AC04"))
                .extracting(TakenStatus::getTaken)
                .containsExactly("REJECTED");
        assertThat(pension(claimId).getMonths(0))
                .extracting(PaidMonth::getState, PaidMonth::getReason)
                .containsExactly("REJECTED", "AC04");
        assertThat(taken(batch, id, "RJCT", "AC04"))
                .extracting(TakenStatus::getReason)
                .containsExactly("");
        assertThat(taken(batch, id, "ACSC", ""))
                .extracting(TakenStatus::getTaken, TakenStatus::getReason)
                .containsExactly(tuple("NOT_TAKEN", "ALREADY_REJECTED"));
        var again = run(dueDay()).getBatches(0).getMessageId();
        var second = pension(claimId).getInstructions(1).getInstructionId();
        assertThat(taken(again, second, "ACSC", ""))
                .extracting(TakenStatus::getTaken)
                .containsExactly("SETTLED");
        assertThat(taken(again, second, "RJCT", "AC04"))
                .extracting(TakenStatus::getReason)
                .containsExactly("ALREADY_SETTLED");
        assertThat(taken(again, "P00", "ACSC", ""))
                .extracting(TakenStatus::getReason)
                .containsExactly("UNKNOWN_INSTRUCTION");
        assertThat(pension(claimId).getMonths(0).getState()).isEqualTo("PAID");
        Fails.with(Code.NOT_FOUND, "UNKNOWN_BATCH", () -> taken("PAY00", id, "ACSC", ""));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_STATUS_FILE",
                () -> officer(1)
                        .takeStatus(TakeStatusRequest.newBuilder()
                                .setFile(ByteString.copyFromUtf8("<Document/>"))
                                .build()));
    }

    @Test
    void a_batch_is_taken_in_part_and_a_file_that_contradicts_itself_is_told_so() {
        var claimIds = List.of("part-1", "part-2", "part-3");
        var all = claimIds.stream()
                .map(id -> decided(id, month().atDay(1).toString()))
                .toList();
        all.forEach(claimId -> account(claimId, "first"));
        var due = dueDay();
        var run = run(due);
        var batch = run.getBatches(0).getMessageId();
        var ids = all.stream().map(claimId -> instruction(pension(claimId))).toList();
        // The first is paid, the second rejected, and nothing is said of the third alone.
        var part =
                BankSays.inPart(batch, List.of(ids.get(0), ids.get(1)), id -> id.equals(ids.get(0)) ? "ACSC" : "RJCT");
        assertThat(taken(part))
                .filteredOn(taken -> ids.contains(taken.getInstructionId()))
                .extracting(TakenStatus::getInstructionId, TakenStatus::getTaken)
                .containsExactlyInAnyOrder(
                        tuple(ids.get(0), "SETTLED"), tuple(ids.get(1), "REJECTED"), tuple(ids.get(2), "UNDER_WAY"));
        assertThat(all.stream().map(claimId -> pension(claimId).getMonths(0).getState()))
                .containsExactly("PAID", "REJECTED", "WITH_THE_BANK");
        var contradiction = BankSays.ofEach(batch, List.of(ids.get(2), ids.get(2), "P00"), new Alternately());
        assertThat(taken(contradiction))
                .extracting(TakenStatus::getTaken, TakenStatus::getReason)
                .containsExactly(
                        tuple("SETTLED", ""),
                        tuple("NOT_TAKEN", "ALREADY_SETTLED"),
                        tuple("NOT_TAKEN", "UNKNOWN_INSTRUCTION"));
    }

    private static final class Alternately implements java.util.function.UnaryOperator<String> {
        private boolean rejects;

        @Override
        public String apply(String id) {
            rejects = !rejects;
            return rejects ? "ACSC" : "RJCT";
        }
    }

    @Test
    void she_chooses_a_channel_by_all_it_costs_and_a_second_officer_confirms_it() {
        var abroad = LodgeClaimRequest.newBuilder(Samples.claim("channel", Samples.fatima("NL:SVB", "111")))
                .setResidence("MA")
                .build();
        NL.upstream.paidFrom.set(month().atDay(1).toString());
        var claimId = NL.officer().lodgeClaim(abroad).getClaimId();
        Until.it(() -> pension(claimId), seen -> !seen.getStatus().isEmpty());
        var listed = channels(claimId);
        assertThat(listed.getTo()).isEqualTo("MA");
        assertThat(listed.getChannelsList())
                .extracting(Channel::getChannelId, Channel::getCostPercent, Channel::getAboveThreePercent)
                .containsExactly(tuple("bank", "3.06", true), tuple("wallet", "", false));
        // Of 30.00: 2.00 and then 2 % of 28.00.
        assertThat(listed.getChannels(0).getOwn().getArrives().getAmount()).isEqualTo("27.44");
        assertThat(listed.getChannels(1).hasOwn()).isFalse();
        // The dear one is hers to choose.
        assertThat(choose(claimId, "choice", "bank").getAboveThreePercent()).isTrue();
        choose(claimId, "choice", "bank");
        Fails.with(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED", () -> choose(claimId, "choice", "wallet"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CHANNEL", () -> choose(claimId, "other", "cheque"));
        assertThat(channels(claimId).getChosen()).isEmpty();
        assertThat(channels(claimId).getChangesList()).hasSize(1);
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> confirmChannel(1, claimId, "choice"));
        confirmChannel(2, claimId, "choice");
        assertThat(channels(claimId).getChosen()).isEqualTo("bank");
        choose(claimId, "cooling", "wallet");
        confirmChannel(2, claimId, "cooling");
        assertThat(channels(claimId).getChosen()).isEqualTo("bank");
    }

    private static ListChannelsResponse channels(String claimId) {
        return channels(1)
                .listChannels(
                        ListChannelsRequest.newBuilder().setClaimId(claimId).build());
    }

    private static Channel choose(String claimId, String id, String channelId) {
        return channels(1)
                .chooseChannel(ChooseChannelRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId(id)
                        .setChannelId(channelId)
                        .build())
                .getChannel();
    }

    private static void confirmChannel(int officer, String claimId, String id) {
        var _ = channels(officer)
                .confirmChannel(ConfirmChannelRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId(id)
                        .build());
    }

    private static ChannelServiceBlockingStub channels(int officer) {
        return NL.keys.as(ChannelServiceGrpc.newBlockingStub(NL.api()), "officer-" + officer, Role.OFFICER);
    }

    @Test
    void an_account_needs_a_second_officer_and_a_changed_one_cools_while_the_old_one_is_paid() {
        var claimId = decided("account", month().atDay(1).toString());
        say(claimId, "first", IBAN);
        say(claimId, "first", IBAN);
        Fails.with(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED", () -> say(claimId, "first", "NL02ABNA0123456789"));
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> confirm(1, claimId, "first"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CHANGE", () -> confirm(2, claimId, "another"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_ACCOUNT", () -> say(claimId, "wrong", "NL91ABNA0417164301"));
        confirm(2, claimId, "first");
        say(claimId, "change", "NL02ABNA0123456789");
        confirm(2, claimId, "change");
        var seen = pension(claimId);
        assertThat(seen.getAccount().getIban()).isEqualTo(IBAN);
        assertThat(seen.getChangesList()).singleElement().satisfies(change -> {
            assertThat(change.getChangeId()).isEqualTo("change");
            assertThat(change.hasInForceFrom()).isTrue();
        });
        var batch = run(dueDay()).getBatches(0).getMessageId();
        assertThat(file(batch)).contains(IBAN);
    }

    @Test
    void where_the_law_data_tells_no_first_day_an_officer_does() {
        var claimId = decided("undated", "");
        account(claimId, "first");
        assertThat(pension(claimId).getStatus()).isEqualTo("FIRST_DAY_NEEDED");
        assertThat(pension(claimId).getMonthsList()).isEmpty();
        var _ = officer(1)
                .sayFirstDay(SayFirstDayRequest.newBuilder()
                        .setClaimId(claimId)
                        .setFirstDay(month().atDay(1).toString())
                        .build());
        assertThat(pension(claimId).getMonthsList()).hasSize(1);
    }

    @Test
    void what_is_paid_after_a_death_is_owed_back_and_goes_to_no_account_of_hers() {
        var claimId = decided("death", month().minusMonths(3).atDay(1).toString());
        account(claimId, "first");
        run(dueDay());
        var death = ReportDeathRequest.newBuilder()
                .setClaimId(claimId)
                .setDay(month().minusMonths(3).atDay(5).toString())
                .build();
        var _ = officer(1).reportDeath(death);
        var seen = pension(claimId);
        assertThat(seen.getStatus()).isEqualTo("ACCOUNT_NEEDED");
        assertThat(seen.getMonths(1).getState()).isEqualTo("OVERPAID");
        var debt = seen.getDebt();
        assertThat(new BigDecimal(debt.getAmount())).isPositive();
        var _ = officer(1)
                .takeBack(TakeBackRequest.newBuilder()
                        .setClaimId(claimId)
                        .setReference("book-1")
                        .setAmount(debt)
                        .build());
        assertThat(pension(claimId).getDebt().getAmount()).isEqualTo("0.00");
    }

    @Test
    void refuses_to_pay_too_early_and_what_is_not_there() {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "RUN_TOO_EARLY",
                () -> run(today.plusDays(90).toString()));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> run("tomorrow"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RUN",
                () -> officer(1)
                        .getRun(GetRunRequest.newBuilder()
                                .setDueDay("2001-01-01")
                                .build()));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PENSION", () -> say("NL:SVB/00", "first", IBAN));
    }

    private static YearMonth month() {
        return YearMonth.from(today);
    }

    private static String decided(String requestId, String paidFrom) {
        NL.upstream.paidFrom.set(paidFrom);
        var claimant = Samples.fatima("NL:SVB", "111");
        var claimId =
                NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
        Until.it(() -> pension(claimId), seen -> !seen.getStatus().isEmpty());
        return claimId;
    }

    private static void account(String claimId, String changeId) {
        say(claimId, changeId, IBAN);
        confirm(2, claimId, changeId);
    }

    private static void say(String claimId, String changeId, String iban) {
        var account = portability.proto.claims.v1.PayeeAccount.newBuilder()
                .setHolder("Fatima El Amrani")
                .setIban(iban);
        var _ = officer(1)
                .sayAccount(SayAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId(changeId)
                        .setAccount(account)
                        .build());
    }

    private static void confirm(int officer, String claimId, String changeId) {
        var _ = officer(officer)
                .confirmAccount(ConfirmAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId(changeId)
                        .build());
    }

    private static PaymentRun run(String dueDay) {
        return officer(1)
                .startRun(StartRunRequest.newBuilder().setDueDay(dueDay).build())
                .getRun();
    }

    private static synchronized String dueDay() {
        return today.plusDays(daysAhead++).toString();
    }

    private static String file(String messageId) {
        return officer(1)
                .getBatchFile(
                        GetBatchFileRequest.newBuilder().setMessageId(messageId).build())
                .getFile()
                .toStringUtf8();
    }

    private static List<TakenStatus> taken(String messageId, String instructionId, String status, String reason) {
        return taken(BankSays.of(messageId, instructionId, status, reason));
    }

    private static List<TakenStatus> taken(String file) {
        return officer(1)
                .takeStatus(TakeStatusRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build())
                .getTakenList();
    }

    private static PensionInPayment pension(String claimId) {
        return officer(1)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension();
    }

    private static String instruction(PensionInPayment pension) {
        return pension.getInstructions(0).getInstructionId();
    }

    private static PaymentsServiceBlockingStub officer(int number) {
        return NL.keys.as(PaymentsServiceGrpc.newBlockingStub(NL.api()), "officer-" + number, Role.OFFICER);
    }
}
