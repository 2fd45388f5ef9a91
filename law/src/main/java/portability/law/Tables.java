package portability.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Formula.Band;
import portability.totalisation.law.Formula.Bracket;
import portability.totalisation.law.Formula.Row;

/// Reads values that are tables: bands, brackets, numbers by age. Rows must rise.
final class Tables {
    private Tables() {}

    static Money amount(LawNode value, Optional<CurrencyUnit> currency) {
        var unit = currency.orElseThrow(() -> value.refused("missing: currency"));
        try {
            return Money.of(unit, value.number());
        } catch (ArithmeticException fault) {
            throw value.refused("more decimals than " + unit + " has: " + value.text());
        }
    }

    static List<Band> bands(LawNode value, PeriodUnit unit, Optional<CurrencyUnit> currency) {
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

    static List<Row> rows(LawNode value, Optional<CurrencyUnit> currency) {
        var rows = new ArrayList<Row>();
        for (var item : value.items()) {
            var fields = item.fields();
            var from = fields.required("from").number();
            if (!rows.isEmpty() && rows.getLast().from().compareTo(from) >= 0)
                throw item.refused("bands overlap: " + from + " does not come after "
                        + rows.getLast().from());
            rows.add(new Row(from, amount(fields.required("amount"), currency)));
            fields.done();
        }
        return List.copyOf(rows);
    }

    static List<Bracket> brackets(LawNode value) {
        var brackets = new ArrayList<Bracket>();
        var before = BigDecimal.ZERO;
        for (var item : value.items()) {
            var fields = item.fields();
            var upTo = fields.optional("up_to").map(LawNode::number);
            if (!brackets.isEmpty() && brackets.getLast().upTo().isEmpty())
                throw item.refused("nothing comes after an open bracket");
            if (upTo.isPresent() && upTo.get().compareTo(before) <= 0)
                throw item.refused("brackets overlap: " + upTo.get() + " does not come after " + before);
            before = upTo.orElse(before);
            brackets.add(new Bracket(upTo, fields.required("rate").number()));
            fields.done();
        }
        if (brackets.isEmpty() || brackets.getLast().upTo().isPresent())
            throw value.refused("the last bracket is open");
        return List.copyOf(brackets);
    }

    static NavigableMap<Integer, BigDecimal> byAge(LawNode value) {
        var numbers = new TreeMap<Integer, BigDecimal>();
        value.fields().rest().forEach((age, number) -> {
            try {
                numbers.put(Integer.parseInt(age), number.number());
            } catch (NumberFormatException fault) {
                throw number.refused("expected an age in years: " + age);
            }
        });
        if (numbers.isEmpty()) throw value.refused("no values");
        return numbers;
    }
}
