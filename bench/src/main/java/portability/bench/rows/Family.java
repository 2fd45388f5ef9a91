package portability.bench.rows;

import java.util.List;
import portability.bench.measure.Row;

/// Rows that are measured together, since they share sides.
public interface Family {
    String name();

    List<Row> measure(Setting setting);
}
