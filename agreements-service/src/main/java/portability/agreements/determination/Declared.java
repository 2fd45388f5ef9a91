package portability.agreements.determination;

import static portability.agreements.edge.Words.invalidQuestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.CertifiedFigure;
import portability.proto.agreements.v1.ClaimantOption;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Option;
import portability.totalisation.question.OtherBenefit;

/// What is said beside person and periods: certified figures, a choice, pensions of other states.
final class Declared {
    /// More than any law asks for, and than any life has.
    private static final int MOST = 50;

    private static final int MOST_NAME = 64;
    /// Never an exponent: 1E+999999999 is a short text and a number of a gigabyte.
    private static final Pattern VALUE = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    private Declared() {}

    static SortedMap<FigureName, BigDecimal> figures(List<CertifiedFigure> wire) {
        limit("figures", wire.size());
        var figures = new TreeMap<FigureName, BigDecimal>();
        for (int i = 0; i < wire.size(); i++) {
            var place = "figures[" + i + "]";
            var text = wire.get(i).getValue();
            if (!VALUE.matcher(text).matches())
                throw invalidFigure(place + ".value is not a plain decimal number of at least zero");
            if (figures.put(name(place, wire.get(i).getName()), new BigDecimal(text)) != null)
                throw invalidFigure(place + ".name was said before");
        }
        return figures;
    }

    private static FigureName name(String place, String text) {
        try {
            if (text.length() <= MOST_NAME) return new FigureName(text);
        } catch (IllegalArgumentException _) {
            // Told below, with the names that are too long.
        }
        throw invalidFigure(place + ".name has 1 to " + MOST_NAME + " of A-Z 0-9 _, a letter first");
    }

    static Optional<Option> option(ClaimantOption option) {
        return switch (option) {
            case CLAIMANT_OPTION_UNSPECIFIED -> Optional.empty();
            case CLAIMANT_OPTION_SEPARATE -> Optional.of(Option.SEPARATE);
            case CLAIMANT_OPTION_TOTALISED -> Optional.of(Option.TOTALISED);
            case UNRECOGNIZED -> throw invalidQuestion("no such option");
        };
    }

    /// @param own the deciding institution's state
    static List<OtherBenefit> otherBenefits(DetermineRequest request, Country own) {
        limit("other_benefits", request.getOtherBenefitsCount());
        List<OtherBenefit> benefits = new ArrayList<>();
        for (int i = 0; i < request.getOtherBenefitsCount(); i++)
            benefits.add(otherBenefit("other_benefits[" + i + "]", request.getOtherBenefits(i), own));
        return benefits;
    }

    private static OtherBenefit otherBenefit(
            String place, portability.proto.agreements.v1.OtherBenefit wire, Country own) {
        var state = Words.country(place + ".state", wire.getState());
        if (state.equals(own) && !wire.getIncome()) throw invalidBenefit(place + " is this state's own");
        if (wire.getIncome() && wire.getOfAnotherPerson())
            throw invalidBenefit(place + " is income, and no pension of another person");
        if (wire.getVoluntary() && wire.hasVoluntaryPart())
            throw invalidBenefit(place + " is voluntary in whole or in part, not both");
        var perMonth = amount(place + ".per_month", wire.getPerMonth());
        var none = Money.zero(perMonth.getCurrencyUnit());
        var voluntary = wire.hasVoluntaryPart()
                ? amount(place + ".voluntary_part", wire.getVoluntaryPart())
                : wire.getVoluntary() ? perMonth : none;
        Optional<Money> net = wire.hasNetPerMonth()
                ? Optional.of(amount(place + ".net_per_month", wire.getNetPerMonth()))
                : Optional.empty();
        partOf(place + ".voluntary_part", voluntary, perMonth);
        net.ifPresent(left -> partOf(place + ".net_per_month", left, perMonth));
        return new OtherBenefit(state, perMonth, kind(wire), voluntary, net, wire.getReducedToo());
    }

    private static OtherBenefit.Kind kind(portability.proto.agreements.v1.OtherBenefit wire) {
        if (wire.getIncome()) return OtherBenefit.Kind.INCOME;
        return wire.getOfAnotherPerson() ? OtherBenefit.Kind.OTHER_PERSON : OtherBenefit.Kind.SAME_PERSON;
    }

    private static Money amount(String place, portability.proto.types.v1.Money wire) {
        try {
            return Words.money(wire);
        } catch (MalformedInput malformed) {
            // An amount is read with the words for earnings.
            if (!malformed.reason().equals("INVALID_PERIOD")) throw malformed;
            throw invalidBenefit(place + " is not an amount of at least zero in its currency's decimals");
        }
    }

    private static void partOf(String place, Money part, Money whole) {
        if (!part.getCurrencyUnit().equals(whole.getCurrencyUnit()) || part.isGreaterThan(whole))
            throw invalidBenefit(place + " is not a part of per_month");
    }

    /// @throws MalformedInput INVALID_OTHER_BENEFIT if one is in another currency than the scheme's
    static void check(List<OtherBenefit> benefits, CurrencyUnit currency) {
        for (int i = 0; i < benefits.size(); i++)
            if (!benefits.get(i).perMonth().getCurrencyUnit().equals(currency))
                throw invalidBenefit("other_benefits[" + i + "].per_month must be in " + currency);
    }

    static void limit(String field, int count) {
        if (count > MOST) throw invalidQuestion(field + ": at most " + MOST);
    }

    private static MalformedInput invalidFigure(String message) {
        return new MalformedInput("INVALID_FIGURE", message);
    }

    private static MalformedInput invalidBenefit(String message) {
        return new MalformedInput("INVALID_OTHER_BENEFIT", message);
    }
}
