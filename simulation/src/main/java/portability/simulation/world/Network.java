package portability.simulation.world;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Carries messages, some of them badly.
public final class Network {
    private static final int SLOWEST_MILLIS = 400;
    private static final int LATEST_MILLIS = 90_000;
    private static final int LONGEST_PARTITION_MILLIS = 600_000;

    private final SplittableRandom random;
    private final Agenda agenda;
    private final Faults faults;
    /// Until when nothing from one reaches the other.
    private final Map<Way, Long> cut = new HashMap<>();
    private long arrived;
    private long lost;

    private record Way(String from, String to) {}

    Network(SplittableRandom random, Agenda agenda, Faults faults) {
        this.random = random;
        this.agenda = agenda;
        this.faults = faults;
    }

    /// @param arrival what happens when the message arrives, which may be never or twice
    public void send(String from, String to, Runnable arrival) {
        var way = new Way(from, to);
        if (faults.strikes(Fault.PARTITION)) cut.put(way, agenda.millis() + random.nextInt(LONGEST_PARTITION_MILLIS));
        if (cut.getOrDefault(way, 0L) > agenda.millis() || faults.strikes(Fault.DROP)) {
            lost++;
            return;
        }
        carry(arrival);
        if (faults.strikes(Fault.DUPLICATE)) carry(arrival);
    }

    /// How many messages arrived, each copy of one that was doubled.
    public long arrived() {
        return arrived;
    }

    /// How many were sent, and never arrived.
    public long lost() {
        return lost;
    }

    private void carry(Runnable arrival) {
        int most = faults.strikes(Fault.DELAY) ? LATEST_MILLIS : SLOWEST_MILLIS;
        agenda.in(1 + random.nextInt(most), () -> {
            arrived++;
            arrival.run();
        });
    }
}
