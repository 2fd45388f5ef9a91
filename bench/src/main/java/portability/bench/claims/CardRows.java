package portability.bench.claims;

import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import portability.bench.measure.Latencies;
import portability.bench.measure.Row;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;
import portability.claims.ClaimsApplication;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.HealthCard;
import portability.proto.claims.v1.HealthCardKind;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.IssueCardRequest;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;
import portability.proto.exchange.v1.HealthPatient;

/// Cards that a partner checks over mTLS, 200 a second, however fast they are answered. Each check finds the card
/// by its keyed hash, opens what is sealed, stores durably that it was read, and signs the answer. Its time begins
/// when it was due, so that one that had to wait for others is counted with its wait.
public final class CardRows implements Family {
    private static final int CARDS = 500;
    private static final int FEWEST_CARDS = 50;
    private static final int PER_SECOND = 200;
    /// A partner asks no more at once than the issuer lets it; whoever comes meanwhile waits, and the wait counts.
    private static final int AT_ONCE = 12;
    /// A service is measured as it runs for months: what is compiled in its first seconds keeps others waiting.
    private static final int WARM_WINDOWS = 4;
    private static final double REACH_MILLIS = 50;
    private static final String BIRTH_DATE = "1980-02-29";

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var three = new ThreeInstitutions(setting.server())) {
            var issuer = three.contact();
            var channel = three.all().getLast().channelTo(issuer);
            int cards = Math.max(FEWEST_CARDS, setting.pace().sized(CARDS));
            issue(issuer, cards);
            for (int window = 0; window < WARM_WINDOWS; window++)
                run(channel, cards, setting.pace().window(), new Latencies("not counted"));
            var checks = new Latencies("card checked, %d a second".formatted(PER_SECOND));
            for (int round = 0; round < setting.pace().rounds(); round++)
                run(channel, cards, setting.pace().window(), checks);
            return List.of(
                    checks.row("card-p50", 0.50, Target.none()),
                    checks.row(
                            "card-p99",
                            0.99,
                            Target.atMost(REACH_MILLIS),
                            "mTLS, each read stored durably before the answer, each answer signed",
                            "of %,d cards".formatted(cards)));
        }
    }

    private static String number(int card) {
        return "80528%015d".formatted(card);
    }

    private static void issue(Institution issuer, int cards) {
        for (int card = 0; card < cards; card++)
            issuer.as(
                            HealthCardServiceGrpc.newBlockingStub(issuer.channel(ClaimsApplication.class)),
                            "officer-1",
                            Role.OFFICER)
                    .issueCard(IssueCardRequest.newBuilder()
                            .setRequestId("card-" + card)
                            .setCard(HealthCard.newBuilder()
                                    .setKind(HealthCardKind.HEALTH_CARD_KIND_CARD)
                                    .setPatient(HealthPatient.newBuilder()
                                            .setFamilyName("Holder " + card)
                                            .setBirthDate(BIRTH_DATE))
                                    .setNumber(number(card))
                                    .setFirstDay("2026-01-01")
                                    .setLastDay("2026-12-31"))
                            .build());
    }

    private static void run(Channel channel, int cards, Duration window, Latencies latencies) {
        int checks = (int) Math.max(1, window.toMillis() * PER_SECOND / 1_000);
        long start = System.nanoTime();
        var nanos = new ArrayList<Long>();
        var places = new Semaphore(AT_ONCE);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Long>>();
            for (int check = 0; check < checks; check++) {
                long due = start + check * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                // Spread over the cards, as patients are.
                int card = (int) (check * 7_919L % cards);
                asked.add(desks.submit(() -> {
                    places.acquire();
                    try {
                        check(channel, card);
                    } finally {
                        places.release();
                    }
                    return System.nanoTime() - due;
                }));
            }
            for (var each : asked) nanos.add(each.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a card was not checked", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        latencies.add(nanos.stream().mapToLong(Long::longValue), checks);
    }

    private static void check(Channel channel, int card) {
        var answer = HealthExchangeServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setCardNumber(number(card))
                        .setBirthDate(BIRTH_DATE)
                        .setDay("2026-06-01")
                        .build());
        if (answer.getAnswer().isEmpty()) throw new IllegalStateException("nothing was answered");
    }
}
