package portability.bench.rows;

import java.util.function.Consumer;
import portability.bench.database.BenchServer;
import portability.bench.measure.Pace;

/// What every family of rows is measured with.
///
/// @param tell hears how it goes
public record Setting(BenchServer server, Pace pace, Consumer<String> tell) {}
