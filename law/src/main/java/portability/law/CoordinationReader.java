package portability.law;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.TypeAList;
import portability.totalisation.legislation.LegislationLaw;
import portability.totalisation.settlement.Calendar;
import portability.totalisation.settlement.DayCount;
import portability.totalisation.settlement.RateDatePolicy;
import portability.totalisation.settlement.SettlementLaw;
import portability.totalisation.unemployment.UnemploymentLaw;

/// Reads `coordination/*.yaml`.
final class CoordinationReader {
    private final Parameters parameters;

    CoordinationReader(Parameters parameters) {
        this.parameters = parameters;
    }

    Coordination read(LawNode file) {
        var fields = file.fields();
        var id = fields.required("id").text();
        var articles = new Articles(fields.required("act").text(), id);
        var invalidity = fields.required("invalidity").fields();
        var coordination = new Coordination(
                id,
                legislation(fields.required("legislation"), articles, id),
                settlement(fields.required("settlement"), id),
                unemployment(fields.required("unemployment").fields()),
                typeA(invalidity.required("type_a"), id),
                invalidity
                        .optional("degree_concordance")
                        .map(place -> parameters.at(place).countries()),
                fields.required("rate_dates").items().stream()
                        .map(CoordinationReader::rateDate)
                        .toList(),
                fields.required("calendars").items().stream()
                        .map(node -> calendar(node, id))
                        .toList());
        invalidity.done();
        fields.done();
        return coordination;
    }

    private LegislationLaw legislation(LawNode node, Articles articles, String id) {
        var fields = node.fields();
        var law = new LegislationLaw(
                posted(fields.required("posting"), articles, id),
                parameters.at(fields.required("substantial_part")).numbers(),
                parameters.at(fields.required("marginal_part")).numbers(),
                parameters.at(fields.required("objection_months")).wholeNumbers());
        fields.done();
        return law;
    }

    /// A posting clause; in `postings/*.yaml` it stands alone.
    LegislationLaw.Posted posted(LawNode node, Articles articles, String instrument) {
        var fields = node.fields();
        var posted = new LegislationLaw.Posted(
                instrument,
                articles.article(fields),
                parameters.at(fields.required("months")).wholeNumbers(),
                fields.optional("extension_months").map(LawNode::whole).orElse(0),
                fields.required("certificate").text(),
                articles.article(fields.required("agreement")),
                articles.article(fields.required("state_of_work")),
                fields.optional("between").map(between -> between(between, articles)));
        fields.done();
        return posted;
    }

    private LegislationLaw.Between between(LawNode node, Articles articles) {
        var fields = node.fields();
        var between = new LegislationLaw.Between(
                articles.article(fields),
                parameters.at(fields.required("months")).wholeNumbers());
        fields.done();
        return between;
    }

    private UnemploymentLaw unemployment(Fields fields) {
        var law = new UnemploymentLaw(
                parameters.at(fields.required("available_weeks")).wholeNumbers(),
                parameters.at(fields.required("export_months")).wholeNumbers(),
                parameters.at(fields.required("extended_months")).wholeNumbers(),
                parameters.at(fields.required("register_days")).wholeNumbers(),
                parameters.at(fields.required("reimbursed_months")).wholeNumbers(),
                parameters.at(fields.required("reimbursed_longer")).wholeNumbers(),
                parameters.at(fields.required("longer_from")).wholeNumbers(),
                parameters.at(fields.required("longer_within")).wholeNumbers());
        fields.done();
        return law;
    }

    /// The list as a whole says what it leaves out; a line says what it names. Earlier packs named states alone, which
    /// no determination read: what was determined by them is found again without a list.
    private Optional<TypeAList> typeA(LawNode node, String id) {
        if (!node.isMapping()) {
            var _ = parameters.at(node).countries();
            return Optional.empty();
        }
        var list = node.fields();
        var listed = list.required("listed").items().stream()
                .map(CoordinationReader::listed)
                .toList();
        var sourced = Sourced.take(list);
        list.done();
        return Optional.of(new TypeAList(id, sourced.from(), sourced.source(), sourced.verified(), listed));
    }

    private static TypeAList.Listed listed(LawNode node) {
        var fields = node.fields();
        var state = fields.required("state").country();
        var legislation = fields.required("legislation").text();
        var whole = fields.required("whole").flag();
        var until = fields.optional("until").map(LawNode::date);
        var sourced = Sourced.take(fields);
        fields.done();
        return new TypeAList.Listed(
                state, legislation, whole, sourced.from(), until, sourced.source(), sourced.verified());
    }

    private SettlementLaw settlement(LawNode node, String id) {
        var fields = node.fields();
        var law = new SettlementLaw(
                fixedAmounts(fields.required("fixed_amounts")),
                MonthlyAmountsReader.read(fields, id),
                limits(fields.required("limits").fields()),
                interest(fields.required("interest"), id),
                new SettlementLaw.Currencies(rates(fields.required("fixed_rates"), id)));
        fields.done();
        return law;
    }

    private SettlementLaw.FixedAmounts fixedAmounts(LawNode node) {
        var fields = node.fields();
        var decimals = new HashMap<CurrencyUnit, Integer>();
        for (var item : fields.required("decimals").items()) {
            var entry = item.fields();
            decimals.put(
                    entry.required("currency").currency(),
                    entry.required("places").whole());
            entry.done();
        }
        var law = new SettlementLaw.FixedAmounts(
                parameters.at(fields.required("reduction")).numbers(),
                parameters.at(fields.required("reduction_pensioners")).numbers(),
                parameters.at(fields.required("more_rights")).countries(),
                parameters.at(fields.required("creditors")).countries(),
                decimals);
        fields.done();
        return law;
    }

    private SettlementLaw.Limits limits(Fields fields) {
        var law = new SettlementLaw.Limits(
                parameters.at(fields.required("introduce_actual")).wholeNumbers(),
                parameters.at(fields.required("introduce_fixed")).wholeNumbers(),
                parameters.at(fields.required("inventory_years")).wholeNumbers(),
                parameters.at(fields.required("payment")).wholeNumbers(),
                parameters.at(fields.required("down_payment")).wholeNumbers(),
                parameters.at(fields.required("dispute")).wholeNumbers(),
                parameters.at(fields.required("audit_board")).wholeNumbers(),
                parameters.at(fields.required("contestation_answer")).wholeNumbers(),
                parameters.at(fields.required("unemployment")).wholeNumbers(),
                parameters.at(fields.required("arrears_answer")).wholeNumbers(),
                parameters.at(fields.required("provisional_statement")).wholeNumbers(),
                parameters.at(fields.required("assistance_years")).wholeNumbers());
        fields.done();
        return law;
    }

    private SettlementLaw.Interest interest(LawNode node, String id) {
        var fields = node.fields();
        var count = fields.required("day_count").fields();
        var dayCount = count.required("value").constant(DayCount.class);
        var law = new SettlementLaw.Interest(
                parameters.at(fields.required("down_payment_part")).numbers(),
                parameters.at(fields.required("reference_rate")).numbers(),
                Sourced.take(count).value(id + "/day_count", dayCount));
        count.done();
        fields.done();
        return law;
    }

    private static Map<CurrencyUnit, LawValue<BigDecimal>> rates(LawNode node, String id) {
        var rates = new HashMap<CurrencyUnit, LawValue<BigDecimal>>();
        for (var item : node.items()) {
            var fields = item.fields();
            var currency = fields.required("currency").currency();
            var value = fields.required("value").number();
            if (rates.put(currency, Sourced.take(fields).value(id + "/fixed_rates/" + currency, value)) != null)
                throw item.refused("the currency stands twice: " + currency);
            fields.done();
        }
        return rates;
    }

    private static RateDatePolicy rateDate(LawNode node) {
        var fields = node.fields();
        var decision = fields.required("decision").text();
        var until = fields.optional("until").map(LawNode::date);
        var sourced = Sourced.take(fields);
        fields.done();
        return new RateDatePolicy(decision, sourced.from(), until, sourced.source(), sourced.verified());
    }

    private static LawValue<Calendar> calendar(LawNode node, String id) {
        var fields = node.fields();
        var name = fields.required("name").text();
        var holidays = new HashSet<>(
                fields.required("holidays").items().stream().map(LawNode::date).toList());
        var calendar = new Calendar(name, Articles.constants(fields.required("off"), DayOfWeek.class), holidays);
        var value = Sourced.take(fields).value(id + "/calendars/" + name, calendar);
        fields.done();
        return value;
    }

    /// Reads `postings/*.yaml`: the posting clauses of agreements, one after another. A clause that several instruments
    /// have in common is there under its own name and under that of each it covers.
    ///
    /// @param known the ids of the instruments whose rules are loaded
    List<LegislationLaw.Posted> postings(LawNode file, Set<String> known) {
        var postings = new ArrayList<LegislationLaw.Posted>();
        for (var item : file.items()) {
            var fields = item.fields();
            var id = fields.required("instrument").text();
            var articles = new Articles(fields.required("act").text(), id);
            var names = new ArrayList<>(List.of(id));
            fields.optional("covers").ifPresent(covers -> names.addAll(covered(covers, known)));
            var clause = fields.required("posting");
            fields.done();
            for (var name : names) postings.add(posted(clause, articles, name));
        }
        return postings;
    }

    private static List<String> covered(LawNode covers, Set<String> known) {
        var names = new ArrayList<String>();
        for (var item : covers.items()) {
            if (!known.contains(item.text())) throw item.refused("no such instrument: " + item.text());
            names.add(item.text());
        }
        return names;
    }
}
