package portability.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The fields of a mapping. Each is taken once; whatever is left at [#done] is an unknown key and refused.
public final class Fields {
    private final LawNode parent;
    private final Map<String, LawNode> left = new LinkedHashMap<>();

    Fields(LawNode parent, MappingNode mapping) {
        this.parent = parent;
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) throw parent.refused("a key must be a text");
            var value = parent.child(key.getValue(), tuple.getValueNode());
            if (left.put(key.getValue(), value) != null) throw value.refused("the key stands twice");
        }
    }

    private Fields(LawNode parent) {
        this.parent = parent;
    }

    /// The fields of several mappings as those of one: what an earlier mapping has goes before.
    static Fields layered(List<LawNode> layers) {
        var merged = new Fields(layers.getFirst());
        for (var layer : layers) layer.fields().rest().forEach(merged.left::putIfAbsent);
        return merged;
    }

    public LawNode required(String key) {
        return optional(key).orElseThrow(() -> parent.refused("missing: " + key));
    }

    public Optional<LawNode> optional(String key) {
        return Optional.ofNullable(left.remove(key));
    }

    /// All fields not yet taken, by name; takes them.
    public Map<String, LawNode> rest() {
        var rest = new LinkedHashMap<>(left);
        left.clear();
        return rest;
    }

    public Set<String> names() {
        return left.keySet();
    }

    public void done() {
        left.values().stream().findFirst().ifPresent(unknown -> {
            throw unknown.refused("unknown key");
        });
    }
}
