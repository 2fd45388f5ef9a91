package portability.ledger.processing;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which tables are filled by which processor.
final class ReadModelTables {
    private final Map<String, SortedSet<String>> tables = new TreeMap<>();

    /// @throws IllegalArgumentException if a table belongs to two processors: then neither could be emptied
    ReadModelTables(Collection<ReadModel> models) {
        var owners = new TreeMap<String, String>();
        for (var model : models)
            for (var table : model.tables()) {
                if (!table.matches("[a-z][a-z_]*")) throw new IllegalArgumentException("no name of a table: " + table);
                var other = owners.putIfAbsent(table, model.processor());
                if (other != null && !other.equals(model.processor()))
                    throw new IllegalArgumentException(table + " belongs to " + other + " already");
                tables.computeIfAbsent(model.processor(), _ -> new TreeSet<>()).add(table);
            }
    }

    boolean has(String processor) {
        return tables.containsKey(processor);
    }

    /// In the order of their names.
    /// @throws OperationRefused NOT_A_READ_MODEL
    SortedSet<String> of(String processor) {
        var found = tables.get(processor);
        if (found == null) throw OperationRefused.notAReadModel(processor);
        return found;
    }
}
