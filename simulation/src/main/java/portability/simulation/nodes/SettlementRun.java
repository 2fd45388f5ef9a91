package portability.simulation.nodes;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import portability.claims.cluster.Enrolment;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.ReferenceRate;

/// Hospital bills between three institutions are asked for, argued about, netted and paid while their network is bad
/// and one of them is killed, as a seed says; the bank's files come late, twice and in any order. In the end everything
/// is decided and settled, and it is added up anew from the logs and from the bank's own books.
public final class SettlementRun {
    private static final Map<String, String> ACCOUNTS = accounts();
    private static final int BILLS_PER_ROUND = 2;
    private static final int LONGEST_TROUBLE_MILLIS = 2_500;
    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final long PATIENCE_SECONDS = 120;
    /// What a node says that is away, busy, or was overtaken by the other side.
    private static final Set<Code> AGAIN = Set.of(
            Code.UNAVAILABLE,
            Code.DEADLINE_EXCEEDED,
            Code.FAILED_PRECONDITION,
            Code.NOT_FOUND,
            Code.ABORTED,
            Code.CANCELLED,
            Code.RESOURCE_EXHAUSTED);

    private final long seed;
    private final PrintStream out;
    private final Random random;
    private final Strike.Pack pack;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, SettlementOfficer> officers = new LinkedHashMap<>();
    private final List<Bill> bills = new ArrayList<>();
    private final Map<Bill, String> sent = new ConcurrentHashMap<>();
    private final Set<Bill> decided = ConcurrentHashMap.newKeySet();
    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger heldUp = new AtomicInteger();
    private final Bank bank;
    private int rounds;

    public SettlementRun(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
        this.random = new Random(seed);
        this.pack = new Strike.Pack(random);
        var holders = new LinkedHashMap<String, String>();
        ACCOUNTS.forEach((name, iban) -> holders.put(iban, name));
        this.bank = new Bank(new Random(seed), holders);
    }

    private static Map<String, String> accounts() {
        var all = new LinkedHashMap<String, String>();
        all.put("ES:INSS", "ES9121000418450200051332");
        all.put("NL:CAK", "NL02ABNA0123456789");
        all.put("DE:DVKA", "DE89370400440532013000");
        return all;
    }

    /// Until so many things went wrong, or the time is up.
    /// @return what does not hold; empty if everything does
    public List<String> run(int strikes, BooleanSupplier timeIsUp) {
        out.println("real settlement: seed " + seed);
        try {
            ACCOUNTS.forEach((name, iban) -> members.add(new Member(
                    name, Map.of("portability.payment.debtor.name", name, "portability.payment.debtor.iban", iban))));
            Enrolment.ofAll(members.stream().map(Member::node).toList());
            for (var member : members) {
                officers.put(member.institution(), new SettlementOfficer(member, bank, new Random(random.nextLong())));
                loadRates(member);
            }
            var killed = members.get(1);
            killed.moveIntoProcess();
            while (rounds < strikes && findings.isEmpty() && !timeIsUp.getAsBoolean()) round(killed);
            killed.awaitReady();
            killed.moveBack();
            if (findings.isEmpty()) findings.addAll(end());
            tell();
            return List.copyOf(findings);
        } finally {
            members.forEach(Member::close);
        }
    }

    /// How often each thing went wrong.
    Map<Strike, Integer> struck() {
        return pack.dealt();
    }

    private List<String> end() {
        finish();
        if (!findings.isEmpty()) return List.of();
        var outcome = new SettlementOutcome(members, bank);
        var found = outcome.of();
        out.println("real settlement: " + outcome.counts());
        return found;
    }

    private static void loadRates(Member member) {
        var request = LoadRatesRequest.newBuilder().setSource("ECB reference rates");
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int back = 0; back < 4; back++)
            request.addRates(ReferenceRate.newBuilder()
                    .setCurrency("SEK")
                    .setOn(today.minusDays(back).toString())
                    .setUnitsPerEuro("10.93" + back));
        var _ = member.as(NettingServiceGrpc::newBlockingStub, "officer-1").loadRates(request.build());
    }

    private void round(Member killed) {
        rounds++;
        for (int i = 0; i < BILLS_PER_ROUND; i++) bills.add(draw());
        var opened = members.get(random.nextInt(members.size()));
        int turn = rounds;
        var settleIn = random.nextInt(3) == 0 ? "EUR" : "";
        var strike = pack.next();
        var struck = members.get(random.nextInt(members.size()));
        var seedOfTurn = random.nextLong();
        var work = CompletableFuture.runAsync(() -> {
            windowsOf(opened, "window-" + turn, settleIn);
            work(new Random(seedOfTurn), false);
        });
        // What is interesting happens soon after.
        pause(LONGEST_PAUSE_MILLIS);
        var trouble = strike.trouble();
        if (trouble == null) {
            killed.awaitReady();
            killed.kill();
            pause(LONGEST_TROUBLE_MILLIS);
            killed.startAgain();
            killed.awaitReady();
        } else {
            struck.begin(trouble);
            pause(LONGEST_TROUBLE_MILLIS);
            struck.repair(random);
        }
        try {
            work.join();
        } catch (CompletionException failed) {
            findings.add("broken off: " + failed.getCause());
        }
    }

    private Bill draw() {
        var pair = new ArrayList<>(ACCOUNTS.keySet());
        Collections.shuffle(pair, random);
        return Bill.drawn("bill-" + bills.size(), pair.get(0), pair.get(1), random);
    }

    private void windowsOf(Member proposer, String requestId, String settleIn) {
        for (var partner : ACCOUNTS.keySet())
            if (!partner.equals(proposer.institution()))
                attempt(() -> officer(proposer.institution())
                        .open(requestId + "-" + partner.replace(':', '-'), partner, settleIn));
    }

    /// Everything that waits for an officer, once.
    private void work(Random chance, boolean isEnd) {
        for (var bill : bills)
            if (!sent.containsKey(bill)) attempt(() -> sent.put(bill, bill.send(member(bill.creditor()))));
        sent.forEach((bill, invoiceId) -> {
            if (decided.contains(bill)) return;
            var debtor = new InvoiceOfficer(member(bill.debtor()), chance);
            var creditor = new InvoiceOfficer(member(bill.creditor()), chance);
            attempt(() -> debtor.decide(invoiceId, isEnd));
            attempt(() -> creditor.answer(invoiceId, isEnd));
            attempt(() -> {
                if (debtor.isSettled(invoiceId) && creditor.isSettled(invoiceId)) decided.add(bill);
            });
        });
        for (var member : members) windows(member, isEnd);
        bank.bring(
                (to, file) -> {
                    var taken = new ArrayList<String>();
                    attempt(() -> taken.addAll(officer(to).take(file)));
                    return taken;
                },
                isEnd);
    }

    private void windows(Member member, boolean isEnd) {
        var officer = officer(member.institution());
        var open = new ArrayList<NettingWindow>();
        attempt(() -> open.addAll(officer.windows()));
        for (var window : open) attempt(() -> officer.step(window, isEnd));
    }

    /// The network is whole and everybody is there: now it must come to an end.
    private void finish() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int turn = 0;
        var outcome = new SettlementOutcome(members, bank);
        while (true) {
            // Of each pair one proposes: who both propose the same only name each other's window.
            for (int one = 0; one < members.size(); one++) {
                var proposer = members.get(one);
                for (var other : members.subList(one + 1, members.size())) {
                    int number = turn;
                    attempt(() -> officer(proposer.institution())
                            .open(
                                    "end-%d-%s"
                                            .formatted(
                                                    number, other.institution().replace(':', '-')),
                                    other.institution(),
                                    ""));
                }
            }
            turn++;
            work(new Random(seed), true);
            var waiting = new ArrayList<String>();
            attempt(() -> waiting.addAll(outcome.waiting()));
            if (sent.size() == bills.size() && decided.size() == bills.size() && waiting.isEmpty()) return;
            if (System.nanoTime() > giveUp) {
                findings.add("of %d bills %d are sent and %d decided; still open: %s"
                        .formatted(bills.size(), sent.size(), decided.size(), waiting));
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /// What is not heard, or comes too late, is done again next time.
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (StatusRuntimeException failed) {
            told(failed);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StatusRuntimeException status) told(status);
            else heldUp.incrementAndGet();
        }
    }

    private void told(StatusRuntimeException failed) {
        if (AGAIN.contains(failed.getStatus().getCode())) heldUp.incrementAndGet();
        else findings.add("an officer is told " + failed.getStatus());
    }

    private Member member(String name) {
        return members.stream()
                .filter(each -> each.institution().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SettlementOfficer officer(String name) {
        var officer = officers.get(name);
        if (officer == null) throw new IllegalStateException("no such institution: " + name);
        return officer;
    }

    private void tell() {
        out.println("real settlement: %d bills, %d payment files, held up %d times, struck %s: %s"
                .formatted(
                        bills.size(),
                        bank.files(),
                        heldUp.get(),
                        pack.dealt(),
                        findings.isEmpty() ? "everything holds" : findings.size() + " findings"));
        findings.stream().limit(40).forEach(out::println);
    }

    private void pause(int mostMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + random.nextInt(mostMillis)));
    }
}
