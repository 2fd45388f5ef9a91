package portability.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import portability.torture.check.Violation;
import portability.torture.database.Server;

/// All cycles of a seed. A fresh database now and then, so that a check stays quick.
public final class Torture {
    private static final int CYCLES_PER_DATABASE = 40;
    private static final int CYCLES_PER_LINE = 20;

    private final long seed;
    private final PrintStream out;
    private final Tally tally = new Tally();

    public Torture(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
    }

    /// Until so many cycles are done, or the time is up.
    /// @return what was found broken; empty if nothing
    public List<Violation> run(int cycles, BooleanSupplier timeIsUp) {
        out.println("torture: seed " + seed);
        var random = new SplittableRandom(seed);
        var log = log();
        try (var server = Server.start();
                var image = ChildImage.rehearsed(server, log)) {
            var here = new Run.Surroundings(server, image, log, new Menu(random.split()), tally);
            for (int database = 1; tally.cycles() < cycles && !timeIsUp.getAsBoolean(); database++) {
                var found = onOneDatabase(here, "torture_" + database, random.split(), cycles, timeIsUp);
                if (!found.isEmpty()) return told(found, cycles, log);
            }
        } catch (SQLException | RuntimeException failed) {
            out.println("torture: it broke off. " + replay(cycles) + "; the children's log: " + log);
            throw new IllegalStateException("seed " + seed, failed);
        }
        out.println("torture: seed %d, %s; everything holds".formatted(seed, tally));
        return List.of();
    }

    private List<Violation> onOneDatabase(
            Run.Surroundings here, String name, SplittableRandom random, int cycles, BooleanSupplier timeIsUp)
            throws SQLException {
        try (var run = new Run(here, name, random)) {
            for (int i = 0; i < CYCLES_PER_DATABASE && tally.cycles() < cycles && !timeIsUp.getAsBoolean(); i++) {
                var found = run.cycle();
                if (!found.isEmpty()) return found;
                if (tally.cycles() % CYCLES_PER_LINE == 0) out.println("torture: " + tally);
            }
            if (run.restoreAnOlderBackup().isEmpty())
                return List.of(new Violation("I5", "an older backup was put back, and nobody noticed"));
            return List.of();
        }
    }

    private List<Violation> told(List<Violation> found, int cycles, Path log) {
        out.println("torture: seed %d, cycle %d: broken".formatted(seed, tally.cycles()));
        found.forEach(violation -> out.println("  " + violation));
        out.println("torture: " + tally);
        out.println("torture: " + replay(cycles) + "; the children's log: " + log);
        return found;
    }

    private String replay(int cycles) {
        return "again with: ./portability torture --seed %d --cycles %d".formatted(seed, cycles);
    }

    Tally tally() {
        return tally;
    }

    private static Path log() {
        try {
            return Files.createTempFile("torture-children", ".log");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
