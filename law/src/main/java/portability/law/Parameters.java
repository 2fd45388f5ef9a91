package portability.law;

import java.util.HashMap;
import java.util.Map;

/// All parameters by key, for example `de/pension_value`.
final class Parameters {
    private final Map<String, Parameter> byKey = new HashMap<>();

    /// Adds those of one file under its country: `parameters/de/pension.yaml` gives `de/…`.
    void add(LawNode file, String country) {
        file.fields().rest().forEach((name, node) -> {
            var key = country + "/" + name;
            if (byKey.put(key, Parameter.read(key, node)) != null)
                throw node.refused("another file has this parameter: " + key);
        });
    }

    /// The parameter that the place refers to.
    Parameter at(LawNode reference) {
        var parameter = byKey.get(reference.text());
        if (parameter == null) throw reference.refused("no such parameter: " + reference.text());
        return parameter;
    }
}
