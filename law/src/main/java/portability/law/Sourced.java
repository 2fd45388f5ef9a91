package portability.law;

import java.time.LocalDate;
import portability.totalisation.law.LawValue;

/// From when a value holds, where it was read, and whether value and date were.
record Sourced(LocalDate from, String source, boolean verified) {

    /// Takes `from`, `source`, `verified`, and optionally `from_verified` and `note`.
    static Sourced take(Fields fields) {
        var from = fields.required("from").date();
        var source = fields.required("source").text();
        var verified = fields.required("verified").flag();
        var dateSeen = fields.optional("from_verified").map(LawNode::flag).orElse(true);
        fields.optional("note").ifPresent(LawNode::text);
        return new Sourced(from, source, verified && dateSeen);
    }

    <T> LawValue<T> value(String key, T value) {
        return new LawValue<>(key, value, from, source, verified);
    }
}
