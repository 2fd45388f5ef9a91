package portability.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All parameters by key, for example `de/pension_value`.
final class Parameters {
    private final Map<String, Parameter> byKey = new HashMap<>();
    private final Optional<Parameters> beyond;
    private final boolean goesOn;

    /// @param goesOn whether a value that ends without another counts on
    Parameters(boolean goesOn) {
        this.beyond = Optional.empty();
        this.goesOn = goesOn;
    }

    /// Those that are added here go before the given ones.
    Parameters(Parameters beyond) {
        this.beyond = Optional.of(beyond);
        this.goesOn = beyond.goesOn;
    }

    /// Adds those of one file under its country: `parameters/de/pension.yaml` gives `de/…`.
    void add(LawNode file, String country) {
        if (!country.matches("[a-z]{2}"))
            throw file.refused("parameters lie under their country, as in parameters/de/");
        file.fields().rest().forEach((name, node) -> {
            var key = country + "/" + name;
            if (byKey.put(key, Parameter.read(key, node, goesOn)) != null)
                throw node.refused("another file has this parameter: " + key);
        });
    }

    /// The parameter that the place refers to.
    Parameter at(LawNode reference) {
        return find(reference.text()).orElseThrow(() -> reference.refused("no such parameter: " + reference.text()));
    }

    private Optional<Parameter> find(String key) {
        var parameter = Optional.ofNullable(byKey.get(key));
        return parameter.isPresent() ? parameter : beyond.flatMap(others -> others.find(key));
    }
}
