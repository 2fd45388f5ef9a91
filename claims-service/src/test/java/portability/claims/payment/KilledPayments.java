package portability.claims.payment;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.ClaimsProcess;
import portability.claims.cluster.Samples;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.GetBatchFileRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.PaymentBatch;
import portability.proto.claims.v1.PaymentRun;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceBlockingStub;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.TakeStatusRequest;

/// A service that pays pensions month after month is killed while it freezes what is due, makes the file, and
/// takes the
/// bank's word, at moments that a seed says. A bank with books of its own tells in the end whether anybody was
/// paid twice or
/// not at all.
public final class KilledPayments implements AutoCloseable {
    private static final int PENSIONS = 7;
    private static final int LONGEST_MILLIS = 400;
    private static final int IN_VAIN = 200;

    private final ClaimsNode node = new ClaimsNode("NL:SVB")
            .with("portability.payment.pay-day", "1")
            .with("portability.payment.cooling", "0s")
            .with("portability.payment.run-ahead", "9000d")
            // Many batches, so that there is something between two.
            .with("portability.payment.batch-lines", "2")
            .with("portability.payment.debtor.name", "An institution")
            .with("portability.payment.debtor.iban", "NL02ABNA0123456789")
            .with("portability.payment.debtor.bic", "ABNANL2A");
    private final ClaimsProcess process = new ClaimsProcess(node);
    private final TestBank bank = new TestBank();
    private final List<String> claims = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final YearMonth first = YearMonth.now(ZoneOffset.UTC);
    private final Random random;
    private final PrintStream out;
    private int kills;

    public KilledPayments(long seed, PrintStream out) {
        this.random = new Random(seed);
        this.out = out;
        out.println("killed payments: seed " + seed);
    }

    /// Until it was killed so often, or the time is up.
    /// @return what does not hold; empty if everything does
    public List<String> run(int atLeast, BooleanSupplier timeIsUp) {
        node.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
        process.start();
        process.awaitReady();
        for (int i = 0; i < PENSIONS; i++) claims.add(inPayment(i));
        int month = 0;
        while (kills < atLeast && !timeIsUp.getAsBoolean()) month(first.plusMonths(month++), true);
        // All that was rejected comes again.
        month(first.plusMonths(month), false);
        look(first.plusMonths(month).atDay(1));
        out.println("killed payments: " + kills + " kills, " + (month + 1) + " runs, " + findings.size() + " findings");
        findings.forEach(out::println);
        return List.copyOf(findings);
    }

    private void month(YearMonth month, boolean strikes) {
        var due = month.atDay(1).toString();
        Supplier<PaymentRun> starts = () -> payments(1)
                .startRun(StartRunRequest.newBuilder().setDueDay(due).build())
                .getRun();
        var run = strikes ? killedOnce(starts) : starts.get();
        if (!run.getClosed()) findings.add("a run that was started again is not closed: " + due);
        var files = new HashMap<String, String>();
        for (var batch : run.getBatchesList()) files.put(batch.getMessageId(), file(batch));
        if (strikes && run.getBatchesCount() > 0) killedOnce(() -> file(run.getBatches(0)));
        if (!starts.get().equals(run)) findings.add("a run is another one after a restart: " + due);
        for (var batch : run.getBatchesList()) {
            if (!file(batch).equals(files.get(batch.getMessageId())))
                findings.add("the file is another one after a restart: " + batch.getMessageId());
            bank.take(batch.getMessageId(), file(batch), random, strikes);
        }
        for (int i = 0; i < run.getBatchesCount(); i++) {
            var answer = bank.answer(run.getBatches(i).getMessageId());
            Supplier<List<?>> takes = () -> payments(1)
                    .takeStatus(TakeStatusRequest.newBuilder()
                            .setFile(ByteString.copyFromUtf8(answer))
                            .build())
                    .getTakenList();
            var taken = strikes && i == 0 ? killedOnce(takes) : takes.get();
            if (taken.toString().contains("NOT_TAKEN")) findings.add("the bank's word is not taken: " + taken);
            if (!takes.get().equals(taken)) findings.add("the bank's word is taken otherwise the second time");
        }
    }

    /// Begins it, kills the process at some moment, starts it again and does it once more.
    private <T> T killedOnce(Supplier<T> what) {
        var begun = CompletableFuture.supplyAsync(what);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
        process.kill();
        kills++;
        try {
            begun.join();
        } catch (CompletionException _) {
            // It was killed.
        }
        process.start();
        process.awaitReady();
        return insisted(what);
    }

    /// A node that has just been started may say that it is not ready to pay.
    private static <T> T insisted(Supplier<T> what) {
        for (int i = 0; ; i++) {
            try {
                return what.get();
            } catch (StatusRuntimeException notYet) {
                if (i == IN_VAIN) throw notYet;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void look(LocalDate last) {
        findings.addAll(bank.findings());
        for (int i = 0; i < PENSIONS; i++) {
            var pension = pension(claims.get(i));
            // By the bank's books, and the pension's own.
            var owed = new BigDecimal("30.00")
                    .multiply(BigDecimal.valueOf(
                            1 + first.until(YearMonth.from(last), java.time.temporal.ChronoUnit.MONTHS)));
            if (bank.paidTo(holder(i)).compareTo(owed) != 0)
                findings.add(holder(i) + " was paid " + bank.paidTo(holder(i)) + " of " + owed);
            var booked = pension.getInstructionsList().stream()
                    .filter(each -> each.getState().equals("SETTLED"))
                    .map(each -> new BigDecimal(each.getNet().getAmount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (booked.compareTo(owed) != 0) findings.add(holder(i) + " is booked with " + booked + " of " + owed);
            if (pension.getInstructionsList().stream()
                    .anyMatch(each -> each.getState().equals("FROZEN")))
                findings.add("an instruction that no bank has answered, of " + holder(i));
        }
    }

    private String inPayment(int i) {
        node.upstream.paidFrom.set(first.atDay(1).toString());
        var claimant = Samples.fatima("NL:SVB", "111");
        var claimId = process.officer()
                .lodgeClaim(Samples.claim("paid-" + i, claimant))
                .getClaimId();
        var _ = insisted(() -> pension(claimId));
        var account = portability.proto.claims.v1.PayeeAccount.newBuilder()
                .setHolder(holder(i))
                .setIban("NL91ABNA0417164300");
        var _ = payments(1)
                .sayAccount(SayAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId("first")
                        .setAccount(account)
                        .build());
        var _ = payments(2)
                .confirmAccount(ConfirmAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId("first")
                        .build());
        return claimId;
    }

    private static String holder(int i) {
        return "Payee " + i;
    }

    private PensionInPayment pension(String claimId) {
        return payments(1)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension();
    }

    private String file(PaymentBatch batch) {
        return payments(1)
                .getBatchFile(GetBatchFileRequest.newBuilder()
                        .setMessageId(batch.getMessageId())
                        .build())
                .getFile()
                .toStringUtf8();
    }

    private PaymentsServiceBlockingStub payments(int officer) {
        return node.keys.as(PaymentsServiceGrpc.newBlockingStub(process.api()), "officer-" + officer, Role.OFFICER);
    }

    @Override
    public void close() {
        process.close();
        node.close();
    }
}
