package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.CertifyFigures;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.KeepOwnRecord;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeSummary;

/// Three institutions without any machinery: documents arrive in every order, some twice, and whoever works on the
/// claim crashes between any two steps. However it goes, it ends the same.
class ManyOrdersTest {
    private static final int RUNS = 2_000;
    private static final double CRASHES = 0.3;
    private static final Figure ADDED_TIME = new Figure("POINTS_OF_ADDED_TIME", "1.5");

    static Stream<ClaimFile> kinds() {
        return Stream.of(Facts.file(), Facts.invalidity(), Facts.survivors());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_order_of_documents_and_every_crash_ends_closed_with_the_same_decisions(ClaimFile file) {
        long seed = Long.getLong("portability.test.seed", new Random().nextLong());
        var expected = new Run(new Random(0), 0, file).result();
        assertThat(expected.values())
                .allSatisfy(end -> assertThat(end).asString().startsWith("[true, Optional["));
        var random = new Random(seed);
        for (int i = 0; i < RUNS; i++)
            assertThat(new Run(random, CRASHES, file).result())
                    .as("run %d of -Dportability.test.seed=%d", i, seed)
                    .isEqualTo(expected);
    }

    /// One claim from lodging to the end.
    private static final class Run {
        private static final int MOST_TURNS = 5_000;

        private final RandomGenerator random;
        private final double crashes;
        private final ClaimFile file;
        private final Map<String, Claim> claims = new LinkedHashMap<>();
        /// What was frozen, by document id: a second freezing of the same is none.
        private final Map<String, Parcel> frozen = new TreeMap<>();
        private final List<Parcel> onTheWay = new ArrayList<>();

        private record Parcel(String to, Arrival document) {}

        Run(RandomGenerator random, double crashes, ClaimFile file) {
            this.random = random;
            this.crashes = crashes;
            this.file = file;
            file.institutions().forEach(i -> claims.put(i, Claim.unknown()));
            send(NL, new Lodge(NL, "request", file));
        }

        /// Each institution's view of the end.
        Map<String, Object> result() {
            for (int turn = 0; turn < MOST_TURNS && !isOver(); turn++) {
                if (!onTheWay.isEmpty() && random.nextBoolean()) deliverOne();
                else workAt(file.institutions().get(random.nextInt(claims.size())));
            }
            var result = new TreeMap<String, Object>();
            claims.forEach((here, claim) -> result.put(
                    here,
                    List.of(
                            claim.closed(),
                            claim.summary().map(Claim.Summary::decisions),
                            new TreeMap<>(claim.records()).toString())));
            return result;
        }

        private boolean isOver() {
            return onTheWay.isEmpty() && claims.values().stream().allMatch(Claim::closed);
        }

        /// Any document that is on its way, not the oldest; and perhaps it comes again.
        private void deliverOne() {
            int which = random.nextInt(onTheWay.size());
            var parcel = onTheWay.get(which);
            if (random.nextDouble() >= crashes) onTheWay.remove(which);
            send(parcel.to(), parcel.document());
        }

        private void workAt(String here) {
            for (var step : NextStep.due(claim(here), true)) {
                // A crash before the step, or in the middle of it.
                if (random.nextDouble() < crashes) return;
                take(here, step);
            }
            claim(here).needsOfficer().ifPresent(need -> officer(here, need));
        }

        /// Certifies what is missing, or decides on what no machine may.
        private void officer(String here, NeedsOfficer need) {
            switch (need) {
                case FIGURE_MISSING -> send(here, new CertifyFigures("officer", List.of(ADDED_TIME)));
                case NO_SCHEME -> send(here, new Decide("officer", NOON));
                case LAW_MISSING, CHOICE_NEEDED, LESS_THAN_BEFORE -> throw new AssertionError(need + " at " + here);
            }
        }

        private void take(String here, NextStep step) {
            switch (step) {
                case NextStep.CertifyOwnRecord() -> send(here, new KeepOwnRecord(Facts.record(here)));
                case NextStep.Determine() -> {
                    var known = new TreeMap<>(claim(here).records()).toString();
                    send(
                            here,
                            new KeepDetermination(
                                    determination(here, known), claim(here).basis()));
                }
                case NextStep.DecideAutomatically() -> send(here, new Decide("node", NOON));
                case NextStep.Summarise() -> send(here, new ClaimCommand.Summarise(NOON));
                case NextStep.Invalidate(var _, var _) -> throw new AssertionError("nothing was said to count no more");
                case NextStep.TellRemoval(var _, var _) -> throw new AssertionError("nobody was taken out");
                case NextStep.PassRefusalsOn() -> throw new AssertionError("nobody refuses");
                case NextStep.CarryOn(), NextStep.TellContact(var _), NextStep.EndForwarded() ->
                    throw new AssertionError("nobody forwards it");
                case NextStep.Close() -> send(here, new Close());
                case NextStep.RenewOwnRecord(var _), NextStep.SettleRenewal(var _) ->
                    throw new AssertionError("no record is out of date");
                case NextStep.Dispatch(var to, var errand) -> {
                    var id = here + " " + errand + " " + to;
                    var parcel = new Parcel(to, document(here, to, errand, id));
                    if (frozen.putIfAbsent(id, parcel) == null) onTheWay.add(parcel);
                    if (random.nextDouble() < crashes) return;
                    send(here, new NoteDispatch(to, errand, id));
                }
            }
        }

        /// The contact institution has no scheme for survivors, and the German formulas ask for a figure.
        private Octets determination(String here, String known) {
            boolean isOldAge = file.benefit() instanceof Benefit.OldAge;
            if (file.benefit() instanceof Benefit.Survivors && here.equals(NL))
                return Facts.without(here, NeedsOfficer.NO_SCHEME);
            if (!isOldAge && here.equals(DE) && claim(here).figures().isEmpty())
                return Facts.without(here, NeedsOfficer.FIGURE_MISSING);
            return Facts.determination(here, known);
        }

        private Arrival document(String here, String to, Errand errand, String id) {
            var claim = claim(here);
            return switch (errand) {
                case NOTICE, COMPLETION -> new TakeNotice(here, id, to, file, List.of());
                case WISHES, INCAPACITY -> throw new IllegalStateException("nothing is said here");
                case RECORD -> new TakeRecord(here, id, Facts.record(here));
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
    }
}
