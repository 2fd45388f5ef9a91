package portability.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula.Band;
import portability.totalisation.law.LawValue;

/// A parameter of a country as the file has it: a unit and dated values. Read into the type its user asks for;
/// a type that does not fit the unit is refused.
final class Parameter {
    private static final String BANDS = "bands of ";

    private final String key;
    private final LawNode node;
    private final String unit;
    private final Optional<CurrencyUnit> currency;
    private final List<Entry> entries;

    /// A value from a day on; a null value ends the one before.
    private record Entry(LawNode value, Optional<CurrencyUnit> currency, Sourced sourced) {}

    private Parameter(String key, LawNode node, String unit, Optional<CurrencyUnit> currency, List<Entry> entries) {
        this.key = key;
        this.node = node;
        this.unit = unit;
        this.currency = currency;
        this.entries = entries;
    }

    static Parameter read(String key, LawNode node) {
        var fields = node.fields();
        fields.required("description").text();
        fields.optional("note").ifPresent(LawNode::text);
        fields.optional("by").ifPresent(by -> {
            if (!by.text().equals("birth")) throw by.refused("values are dated by day, or `by: birth`");
        });
        var unit = fields.required("unit").text();
        var currency = fields.optional("currency").map(LawNode::currency);
        var entries =
                fields.required("values").items().stream().map(Parameter::entry).toList();
        fields.done();
        inOrder(node, entries);
        return new Parameter(key, node, unit, currency, entries);
    }

    private static Entry entry(LawNode node) {
        var fields = node.fields();
        var value = fields.required("value");
        var currency = fields.optional("currency").map(LawNode::currency);
        var sourced = Sourced.take(fields);
        fields.done();
        return new Entry(value, currency, sourced);
    }

    private static void inOrder(LawNode node, List<Entry> entries) {
        if (entries.isEmpty()) throw node.refused("no values");
        for (int i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1).sourced().from();
            var from = entries.get(i).sourced().from();
            if (!from.isAfter(before))
                throw entries.get(i).value().refused("values overlap: " + from + " does not come after " + before);
        }
    }

    Dated<BigDecimal> numbers() {
        needs("number");
        return dated((value, _) -> value.number());
    }

    Dated<Integer> wholeNumbers() {
        needs("number");
        return dated((value, _) -> value.whole());
    }

    Dated<LocalDate> dates() {
        needs("date");
        return dated((value, _) -> value.date());
    }

    Dated<Money> money() {
        if (!unit.startsWith("money per ")) throw node.refused("expected a unit of money, not " + unit);
        return dated((value, unitOfEntry) -> amount(value, unitOfEntry));
    }

    Dated<Quantity> quantities() {
        var period = periodUnit(unit);
        return dated((value, _) -> new Quantity(value.number(), period));
    }

    Dated<Age> ages() {
        needs("age");
        return dated((value, _) -> {
            var fields = value.fields();
            var age = new Age(
                    fields.required("years").whole(), fields.required("months").whole());
            fields.done();
            return age;
        });
    }

    Dated<List<Band>> bands() {
        if (!unit.startsWith(BANDS)) throw node.refused("expected a unit of bands, not " + unit);
        var period = periodUnit(unit.substring(BANDS.length()));
        return dated((value, unitOfEntry) -> bands(value, period, unitOfEntry));
    }

    private static List<Band> bands(LawNode value, PeriodUnit unit, Optional<CurrencyUnit> currency) {
        var bands = new ArrayList<Band>();
        for (var item : value.items()) {
            var fields = item.fields();
            var from = new Quantity(fields.required("from").number(), unit);
            if (!bands.isEmpty() && bands.getLast().from().amount().compareTo(from.amount()) >= 0)
                throw item.refused("bands overlap: " + from + " does not come after "
                        + bands.getLast().from());
            bands.add(new Band(from, amount(fields.required("amount"), currency)));
            fields.done();
        }
        return List.copyOf(bands);
    }

    private static Money amount(LawNode value, Optional<CurrencyUnit> currency) {
        var unit = currency.orElseThrow(() -> value.refused("missing: currency"));
        try {
            return Money.of(unit, value.number());
        } catch (ArithmeticException fault) {
            throw value.refused("more decimals than " + unit + " has: " + value.text());
        }
    }

    private PeriodUnit periodUnit(String name) {
        try {
            return PeriodUnit.valueOf(name);
        } catch (IllegalArgumentException fault) {
            throw node.refused("unknown unit: " + name);
        }
    }

    private void needs(String expected) {
        if (!unit.equals(expected)) throw node.refused("expected the unit " + expected + ", not " + unit);
    }

    private <T> Dated<T> dated(BiFunction<LawNode, Optional<CurrencyUnit>, T> reader) {
        var values = new ArrayList<LawValue<T>>();
        var ends = new ArrayList<LocalDate>();
        for (var entry : entries) {
            var own = entry.currency().isPresent() ? entry.currency() : currency;
            if (entry.value().isNull()) ends.add(entry.sourced().from());
            else values.add(entry.sourced().value(key, reader.apply(entry.value(), own)));
        }
        return Dated.of(key, values, ends);
    }
}
