package portability.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula.Band;
import portability.totalisation.law.Formula.Bracket;
import portability.totalisation.law.Formula.Row;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Operand;

/// A parameter of a country as the file has it: a unit and dated values. Read into the type its user asks for;
/// a type that does not fit the unit is refused.
final class Parameter {
    private static final String BANDS = "bands of ";
    private static final String MONEY = "money per ";

    private final String key;
    private final LawNode node;
    private final String unit;
    private final Optional<CurrencyUnit> currency;
    private final boolean byBirth;
    private final List<Entry> entries;
    private final boolean goesOn;

    /// A value from a day on; a null value ends the one before.
    private record Entry(LawNode value, Optional<CurrencyUnit> currency, Sourced sourced, Optional<LocalDate> until) {
        Continuity.Stretch stretch() {
            return new Continuity.Stretch(value, sourced.from(), until, !value.isNull());
        }
    }

    private Parameter(
            String key,
            LawNode node,
            String unit,
            Optional<CurrencyUnit> currency,
            boolean byBirth,
            List<Entry> entries,
            boolean goesOn) {
        this.key = key;
        this.node = node;
        this.unit = unit;
        this.currency = currency;
        this.byBirth = byBirth;
        this.entries = entries;
        this.goesOn = goesOn;
    }

    /// @param goesOn whether the last value counts on where it ends without another: for who looks ahead
    static Parameter read(String key, LawNode node, boolean goesOn) {
        var fields = node.fields();
        fields.required("description").text();
        fields.optional("note").ifPresent(LawNode::text);
        var byBirth = fields.optional("by");
        byBirth.ifPresent(by -> {
            if (!by.text().equals("birth")) throw by.refused("values are dated by day, or `by: birth`");
        });
        var everyYear = fields.optional("every");
        everyYear.ifPresent(every -> {
            if (!every.text().equals("YEAR"))
                throw every.refused("a series has a value for every YEAR, or says nothing");
        });
        var unitNode = fields.required("unit");
        var kind = Unit.of(unitNode);
        var unit = unitNode.text();
        var currency = fields.optional("currency").map(LawNode::currency);
        var entries =
                fields.required("values").items().stream().map(Parameter::entry).toList();
        fields.done();
        Continuity.check(node, entries.stream().map(Entry::stretch).toList(), everyYear.isPresent());
        var parameter = new Parameter(key, node, unit, currency, byBirth.isPresent(), entries, goesOn);
        parameter.valuesFit(kind);
        return parameter;
    }

    private static Entry entry(LawNode node) {
        var fields = node.fields();
        var value = fields.required("value");
        var currency = fields.optional("currency").map(LawNode::currency);
        var until = fields.optional("until").map(LawNode::date);
        var sourced = Sourced.take(fields);
        fields.done();
        return new Entry(value, currency, sourced, until);
    }

    /// Reads every value once, so that one that does not fit is refused even where nothing uses it yet.
    private void valuesFit(Unit kind) {
        switch (kind) {
            case NUMBER -> numbers();
            case AGE -> ages();
            case DATE -> dates();
            case MONEY -> money();
            case TIME -> quantities();
            case BANDS -> bands();
            case BANDS_OF_NUMBERS -> rows();
            case BRACKETS -> brackets();
            case NUMBERS_BY_AGE -> byAge();
            case ROUNDING_MODE -> roundingModes();
            case COUNTRIES -> countries();
        }
    }

    /// This parameter, whose values go by the day of birth.
    Parameter byBirth(LawNode reference) {
        if (!byBirth) throw reference.refused("expected values by day of birth (`by: birth`): " + key);
        return this;
    }

    /// This parameter, whose values go by the day.
    Parameter byDay(LawNode reference) {
        if (byBirth) throw reference.refused("expected values by day, not by day of birth: " + key);
        return this;
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
        if (!unit.startsWith(MONEY)) throw node.refused("expected a unit of money, not " + unit);
        return dated(Tables::amount);
    }

    /// Amounts in the one currency.
    Dated<Money> moneyIn(CurrencyUnit expected) {
        inCurrency(expected);
        return money();
    }

    /// Plain numbers, amounts in the currency or times, as what a formula works with.
    Operand.OfLaw operand(CurrencyUnit expected, LawDay day) {
        boolean money = unit.startsWith(MONEY);
        if (money) inCurrency(expected);
        else if (!unit.equals("number")) periodUnit(unit);
        return new Operand.OfLaw(
                dated((value, currencyOfEntry) ->
                        money ? Tables.amount(value, currencyOfEntry).getAmount() : value.number()),
                day,
                money ? Optional.of(expected) : Optional.empty());
    }

    Operand.OfLaw operand(CurrencyUnit expected) {
        return operand(expected, LawDay.Known.PENSION_START);
    }

    private void inCurrency(CurrencyUnit expected) {
        for (var entry : entries) {
            var own = entry.currency().isPresent() ? entry.currency() : currency;
            if (!own.equals(Optional.of(expected))) throw entry.value().refused("expected an amount in " + expected);
        }
    }

    Dated<RoundingMode> roundingModes() {
        needs("rounding mode");
        return dated((value, _) -> value.constant(RoundingMode.class));
    }

    Dated<List<Row>> rows() {
        needs(BANDS + "number");
        return dated(Tables::rows);
    }

    Dated<List<Bracket>> brackets() {
        if (!unit.startsWith("brackets of " + MONEY)) throw node.refused("expected a unit of brackets, not " + unit);
        return dated((value, _) -> Tables.brackets(value));
    }

    Dated<NavigableMap<Integer, BigDecimal>> byAge() {
        needs("numbers by age");
        return dated((value, _) -> Tables.byAge(value));
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

    Dated<Set<Country>> countries() {
        needs("countries");
        return dated((value, _) -> Articles.countries(value));
    }

    Dated<List<Band>> bands() {
        if (!unit.startsWith(BANDS)) throw node.refused("expected a unit of bands, not " + unit);
        var period = periodUnit(unit.substring(BANDS.length()));
        return dated((value, unitOfEntry) -> Tables.bands(value, period, unitOfEntry));
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
            else values.add(entry.sourced().value(key, entry.value().reading(() -> reader.apply(entry.value(), own))));
        }
        var dated = Dated.of(key, values, ends);
        return goesOn ? dated.goingOn() : dated;
    }
}
