package portability.bench;

import java.util.List;
import java.util.Map;
import portability.bench.measure.Row;
import portability.bench.measure.Spread;
import portability.bench.measure.Target;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rows for programs: one JSON document.
final class Results {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Results() {}

    static String json(Map<String, String> environment, List<Row> rows) {
        var document = JSON.createObjectNode();
        var facts = document.putObject("environment");
        environment.forEach(facts::put);
        var list = document.putArray("rows");
        for (var row : rows) write(row, list.addObject());
        return document.toPrettyString();
    }

    private static void write(Row row, ObjectNode to) {
        to.put("name", row.name());
        to.put("unit", row.unit());
        to.put("ratio", row.value().median());
        to.put("min", row.value().min());
        to.put("max", row.value().max());
        switch (row.target()) {
            case Target.AtLeast(double least) -> to.put("target", least).put("met", row.isMet());
            case Target.AtMost(double most) -> to.put("target", most).put("met", row.isMet());
            case Target.None() -> to.putNull("target").putNull("met");
        }
        to.put("valid", row.valid());
        var sides = to.putArray("sides");
        for (var side : row.sides()) {
            Spread value = side.value();
            sides.addObject()
                    .put("side", side.side())
                    .put("unit", side.unit())
                    .put("median", value.median())
                    .put("min", value.min())
                    .put("max", value.max())
                    .put("cost", side.cost());
        }
        var notes = to.putArray("notes");
        row.notes().forEach(notes::add);
    }
}
