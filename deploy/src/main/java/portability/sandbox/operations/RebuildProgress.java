package portability.sandbox.operations;

import java.io.PrintStream;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import portability.proto.operations.v1.RebuildReadModelResponse;

/// How far a rebuild is: a bar on a terminal; elsewhere a line for every tenth of it.
public final class RebuildProgress implements Consumer<RebuildReadModelResponse>, AutoCloseable {
    private static final int WIDTH = 100;
    private static final int REFRESH_MILLIS = 100;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final String name;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private long lastTenth = -1;

    public static RebuildProgress onStandardOutput(String name, boolean terminal) {
        return new RebuildProgress(System.out, name, terminal);
    }

    /// @param out stays open
    RebuildProgress(PrintStream out, String name, boolean terminal) {
        this.out = out;
        this.name = name;
        this.terminal = terminal;
    }

    @Override
    public void accept(RebuildReadModelResponse told) {
        if (terminal) bar(told.getUntil()).stepTo(told.getApplied());
        else line(told);
    }

    private ProgressBar bar(long until) {
        var shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(until)
                    .setUnit(" entries", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                    .showSpeed()
                    .build();
            bar = shown;
        }
        return shown;
    }

    private void line(RebuildReadModelResponse told) {
        long tenth = told.getUntil() == 0 ? TENTHS : told.getApplied() * TENTHS / told.getUntil();
        if (tenth == lastTenth) return;
        lastTenth = tenth;
        out.println("  " + name + ": " + told.getApplied() + " of " + told.getUntil() + " entries");
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
