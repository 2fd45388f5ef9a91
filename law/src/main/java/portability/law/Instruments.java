package portability.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.totalisation.law.Instrument;

/// The files in `instruments/`: each is one instrument, a list of `agreements`, or a `rule_set` that agreements share.
/// An agreement that is `like` rule sets has their fields where it has none of its own; of its `rules`, state by state.
final class Instruments {
    private final Map<String, LawNode> ruleSets = new HashMap<>();
    private final List<LawNode> agreements = new ArrayList<>();
    private final Map<String, List<LawNode>> readFrom = new LinkedHashMap<>();

    Instruments() {}

    /// Those that are added here may be like the others' rule sets too.
    Instruments(Instruments others) {
        ruleSets.putAll(others.ruleSets);
        readFrom.putAll(others.readFrom);
    }

    void add(LawNode file) {
        var fields = file.fields();
        var ruleSet = fields.optional("rule_set");
        if (ruleSet.isPresent()) {
            if (ruleSets.put(ruleSet.get().text(), file) != null)
                throw ruleSet.get()
                        .refused("the rule set stands twice: " + ruleSet.get().text());
            return;
        }
        var list = fields.optional("agreements");
        if (list.isEmpty()) {
            agreements.add(file);
            return;
        }
        fields.done();
        list.get().items().forEach(item -> agreements.add(item.asRoot()));
    }

    /// All instruments, rule sets filled in.
    /// @throws LawFileRefused if one is not as it must be, or its rule sets do not exist or are like each other
    List<Instrument> read() {
        var instruments = new ArrayList<Instrument>();
        for (var agreement : agreements) {
            var layers = layers(agreement, new LinkedHashSet<>());
            var instrument = InstrumentReader.read(agreement, layers);
            readFrom.put(instrument.id(), layers);
            instruments.add(instrument);
        }
        return instruments;
    }

    /// What an instrument was read from: its own place first, then its rule sets.
    List<LawNode> readFrom(String id) {
        return readFrom.getOrDefault(id, List.of());
    }

    /// The node and, after it, the rule sets it is like, each with those it is like itself.
    private List<LawNode> layers(LawNode node, Set<String> above) {
        var layers = new ArrayList<LawNode>();
        layers.add(node);
        var like = node.fields().optional("like");
        if (like.isEmpty()) return layers;
        for (var name : like.get().textOrList()) {
            var set = ruleSets.get(name.text());
            if (set == null) throw name.refused("no such rule set: " + name.text());
            if (!above.add(name.text()))
                throw name.refused("rule sets are like each other: " + String.join(" > ", above));
            layers.addAll(layers(set, above));
            above.remove(name.text());
        }
        return layers;
    }
}
