package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.claim.Claim.RecordChange;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.KeepOwnRecord;
import portability.claims.claim.ClaimCommand.KeepRenewedRecord;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.NoteOutdated;
import portability.claims.claim.ClaimCommand.SettleRenewal;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeSummary;

/// Careers change while a claim goes on and after it, and records go out of date at any moment; documents come in every
/// order, some twice, and whoever works crashes between any two steps. However it goes, everyone ends with the newest
/// record of everyone, got it once, and knows whether the own decision rests on it.
class ManyRenewalsTest {
    private static final int RUNS = 500;

    @Test
    void everyone_ends_with_the_newest_records_and_knows_what_the_decision_rests_on() {
        long seed = Long.getLong("portability.test.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < RUNS; i++) {
            var run = new Run(random, 0.3);
            run.toTheEnd();
            run.check("run %d of -Dportability.test.seed=%d".formatted(i, seed));
        }
    }

    /// Contributions of one institution: how often the career changed, and what was certified of it.
    private static final class Careers {
        private int changes;
        private final Map<String, Octets> byRequest = new HashMap<>();
        private final Map<String, Integer> changesIn = new HashMap<>();
        private final List<String> outdated = new ArrayList<>();

        Octets certify(String here, String request) {
            return byRequest.computeIfAbsent(request, _ -> {
                int version = byRequest.size() + 1;
                changesIn.put(here + "/" + version, changes);
                return Facts.record(here, version);
            });
        }

        void change() {
            changes++;
            changesIn.keySet().stream().filter(id -> !outdated.contains(id)).forEach(outdated::add);
        }

        boolean isNewest(Optional<Octets> record) {
            return record.map(held -> changesIn.get(RecordName.of(held).recordId()))
                    .filter(in -> in == changes)
                    .isPresent();
        }
    }

    private static final class Run {
        private static final int MOST_TURNS = 20_000;
        private static final int CHANGES = 4;

        private final RandomGenerator random;
        private final double crashes;
        private final Map<String, Claim> claims = new LinkedHashMap<>();
        private final Map<String, Careers> careers = new HashMap<>();
        private final Map<String, String> restsOn = new HashMap<>();
        private final Map<String, Parcel> frozen = new TreeMap<>();
        private final List<Parcel> onTheWay = new ArrayList<>();
        private int changesLeft = CHANGES;

        private record Parcel(String to, Arrival document) {}

        Run(RandomGenerator random, double crashes) {
            this.random = random;
            this.crashes = crashes;
            for (var institution : Facts.file().institutions()) {
                claims.put(institution, Claim.unknown());
                careers.put(institution, new Careers());
            }
            send(NL, new Lodge(NL, "request", Facts.file()));
        }

        void toTheEnd() {
            for (int turn = 0; turn < MOST_TURNS && !isOver(); turn++) {
                var here = Facts.file().institutions().get(random.nextInt(claims.size()));
                switch (random.nextInt(8)) {
                    case 0 -> change(here);
                    case 1 -> tellOutdated(here);
                    case 2, 3, 4 -> deliverOne();
                    default -> workAt(here);
                }
            }
        }

        void check(String run) {
            assertThat(isOver()).as(run).isTrue();
            claims.forEach((here, claim) -> {
                for (var institution : Facts.file().institutions())
                    assertThat(careers(institution).isNewest(recordOf(claim, institution)))
                            .as("%s at %s, %s", institution, here, run)
                            .isTrue();
                var after = claim.changed().containsValue(RecordChange.AFTER_DECISION);
                if (!after)
                    assertThat(restsOn.get(here)).as("%s, %s", here, run).isEqualTo(records(claim));
            });
        }

        private boolean isOver() {
            return changesLeft == 0
                    && onTheWay.isEmpty()
                    && claims.values().stream().allMatch(claim -> claim.closed() && !claim.isRenewing())
                    && claims.keySet().stream().allMatch(here -> careers(here).isNewest(recordOf(claim(here), here)));
        }

        private void change(String here) {
            if (changesLeft == 0) return;
            changesLeft--;
            careers(here).change();
        }

        /// From the beginning each time: what was told before is told again.
        private void tellOutdated(String here) {
            careers(here).outdated.forEach(id -> send(here, new NoteOutdated(id)));
        }

        private void deliverOne() {
            if (onTheWay.isEmpty()) return;
            int which = random.nextInt(onTheWay.size());
            var parcel = onTheWay.get(which);
            if (random.nextDouble() >= crashes) onTheWay.remove(which);
            send(parcel.to(), parcel.document());
        }

        private void workAt(String here) {
            for (var step : NextStep.due(claim(here), true)) {
                if (random.nextDouble() < crashes) return;
                take(here, step);
            }
        }

        private void take(String here, NextStep step) {
            switch (step) {
                case NextStep.CertifyOwnRecord() -> {
                    var sealed = careers(here).certify(here, "first");
                    // It was certified, and the answer was lost.
                    if (random.nextDouble() < crashes) return;
                    send(here, new KeepOwnRecord(sealed));
                }
                case NextStep.RenewOwnRecord(var superseded) -> {
                    var sealed = careers(here).certify(here, superseded);
                    if (random.nextDouble() < crashes) return;
                    send(here, new KeepRenewedRecord(superseded, sealed));
                }
                case NextStep.SettleRenewal(var superseded) -> send(here, new SettleRenewal(superseded));
                case NextStep.Determine() -> {
                    restsOn.put(here, records(claim(here)));
                    send(
                            here,
                            new KeepDetermination(
                                    Facts.determination(here, records(claim(here))),
                                    claim(here).basis()));
                }
                case NextStep.DecideAutomatically() -> send(here, new Decide("node", NOON));
                case NextStep.Summarise() -> send(here, new ClaimCommand.Summarise(NOON));
                case NextStep.Invalidate(var _, var _) -> throw new AssertionError("nothing was said to count no more");
                case NextStep.TellRemoval(var _, var _) -> throw new AssertionError("nobody was taken out");
                case NextStep.PassRefusalsOn() -> throw new AssertionError("nobody refuses");
                case NextStep.CarryOn(), NextStep.TellContact(var _), NextStep.EndForwarded() ->
                    throw new AssertionError("nobody forwards it");
                case NextStep.Close() -> send(here, new Close());
                case NextStep.Dispatch(var to, var errand) -> dispatch(here, to, errand);
            }
        }

        private void dispatch(String here, String to, Errand errand) {
            var claim = claim(here);
            var id = here + " " + errand + " " + to;
            if (errand == Errand.RECORD && claim.isRenewed())
                id += RecordName.of(recordOf(claim, here).orElseThrow()).recordId();
            var parcel = new Parcel(to, document(here, to, errand, id));
            if (frozen.putIfAbsent(id, parcel) == null) onTheWay.add(parcel);
            if (random.nextDouble() < crashes) return;
            send(here, new NoteDispatch(to, errand, id));
        }

        private Arrival document(String here, String to, Errand errand, String id) {
            var claim = claim(here);
            return switch (errand) {
                case NOTICE, COMPLETION -> new TakeNotice(here, id, to, Facts.file(), List.of());
                case WISHES, INCAPACITY -> throw new IllegalStateException("nothing is said here");
                case RECORD -> new TakeRecord(here, id, recordOf(claim, here).orElseThrow());
                case DECISION ->
                    new TakeDecision(
                            here, id, Facts.sealed(claim.decisions().getOrDefault(here, Facts.decision("none"))));
                case SUMMARY ->
                    new TakeSummary(
                            here, id, NOON, claim.summary().orElseThrow().decisions(), List.of());
            };
        }

        private void send(String here, ClaimCommand command) {
            for (var event : new ClaimDecisions(CLAIM, claim(here)).decide(command))
                claims.put(here, claim(here).evolve(event));
        }

        private Claim claim(String here) {
            return claims.getOrDefault(here, Claim.unknown());
        }

        private Careers careers(String here) {
            return careers.computeIfAbsent(here, _ -> new Careers());
        }

        private static Optional<Octets> recordOf(Claim claim, String institution) {
            return claim.records().getOrDefault(institution, Optional.empty());
        }

        private static String records(Claim claim) {
            return Facts.file().institutions().stream()
                    .map(institution -> recordOf(claim, institution)
                            .map(held -> RecordName.of(held).recordId())
                            .orElse("none"))
                    .collect(Collectors.joining(" "));
        }
    }
}
