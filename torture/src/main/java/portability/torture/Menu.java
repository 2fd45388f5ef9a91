package portability.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import portability.ledger.store.Failpoints.Point;
import portability.torture.network.Trouble;

/// All faults there are, as a pack of cards: shuffled, dealt to the last, and shuffled again. So whatever the seed,
/// each
/// kind comes in every pack.
final class Menu {
    private static final int MOST_TIMES = 4;
    private static final int FIVE_MINUTES = 300;
    private static final int KILLS = 10;
    private static final int FEW = 8;

    private static final List<Card> PACK = pack();
    /// Whoever has had so many has had all.
    static final int SIZE = PACK.size();

    private final SplittableRandom random;
    private final List<Card> left = new ArrayList<>();

    Menu(SplittableRandom random) {
        this.random = random;
    }

    /// A fault whose moment is still open.
    private interface Card {
        /// @param answers after which it may strike, of so many orders
        Fault when(int answers, int orders, SplittableRandom random);
    }

    private static List<Card> pack() {
        var pack = new ArrayList<Card>();
        pack.addAll(Collections.nCopies(KILLS, (answers, _, _) -> new Fault.Kill(answers)));
        for (var point : Point.values())
            pack.addAll(Collections.nCopies(2, (_, _, random) -> new Fault.KillAt(point, times(point, random))));
        pack.addAll(Collections.nCopies(2, (answers, _, _) -> new Fault.ServerCrash(answers)));
        pack.addAll(Collections.nCopies(2, (answers, _, _) -> new Fault.SessionEnded(answers)));
        pack.addAll(Collections.nCopies(2, (answers, _, _) -> new Fault.Poison(answers)));
        pack.add((answers, _, _) -> new Fault.Stall(answers));
        pack.add((answers, _, random) -> new Fault.ClockJump(random.nextInt(1, FIVE_MINUTES + 1), answers));
        pack.add((answers, _, random) -> new Fault.ClockJump(-random.nextInt(1, FIVE_MINUTES + 1), answers));
        for (var kept : Fault.Kept.values()) pack.add((answers, _, _) -> new Fault.DiskFull(kept, answers));
        for (var trouble : Trouble.values())
            pack.add((answers, orders, _) -> new Fault.Network(trouble, late(trouble, answers, orders)));
        return List.copyOf(pack);
    }

    /// Where nobody is told that the network is away, each order waits its full time: let it be few.
    private static int late(Trouble trouble, int answers, int orders) {
        return trouble.passes() ? answers : Math.max(0, orders - 1 - answers % FEW);
    }

    /// At these a process passes seldom.
    private static int times(Point point, SplittableRandom random) {
        return switch (point) {
            case IN_COPY, IN_SNAPSHOT, IN_DEAD_LETTER -> 1;
            case BEFORE_GROUP, COMMITTED, BEFORE_TOKEN, IN_SEALING -> 1 + random.nextInt(MOST_TIMES);
        };
    }

    /// @param orders how many answers there can be
    Fault next(int orders) {
        if (left.isEmpty()) {
            left.addAll(PACK);
            Collections.shuffle(left, random);
        }
        return left.removeLast().when(random.nextInt(orders), orders, random);
    }
}
