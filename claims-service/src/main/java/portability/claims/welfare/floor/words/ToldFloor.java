package portability.claims.welfare.floor.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import portability.claims.payment.Amount;
import portability.claims.welfare.floor.CheckedFloor;
import portability.claims.welfare.floor.Floor;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;
import portability.claims.welfare.fund.Amounts;
import portability.claims.words.Phrases;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.types.v1.Money;

/// How pensions stand to what the state of residence guarantees, told to whoever claims.
public final class ToldFloor {
    private static final List<Phrases<FloorSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(FloorSentence.class, "floor", tag, locale));

    private final Phrases<FloorSentence> words;
    private final Map<String, String> places = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ToldFloor(Phrases<FloorSentence> words) {
        this.words = words;
    }

    /// A paragraph each.
    ///
    /// @param residence where she lives, ISO 3166 alpha-2
    /// @param own       what was found with the newest own determination
    /// @param decided   has every institution decided? What nobody found by then, nobody will
    /// @param language  BCP 47; where there is none in it, it is told in English
    public static List<String> of(
            String residence, Optional<CheckedFloor> own, Floor floor, boolean decided, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var told = new ToldFloor(words);
        told.places.put("state", told.state(residence));
        floor.referred()
                .ifPresentOrElse(
                        told::tell,
                        () -> own.map(CheckedFloor::finding)
                                .ifPresentOrElse(
                                        told::tell,
                                        () -> told.say(decided ? FloorSentence.UNKNOWN : FloorSentence.NOT_CHECKED)));
        floor.came().ifPresent(came -> {
            told.places.put("institution", came.from());
            told.places.put("gap", money(came.shortfall().gap()));
            told.say(FloorSentence.CAME);
        });
        floor.settled().ifPresent(settled -> {
            told.places.put("outcome", settled.outcome());
            told.say(FloorSentence.SETTLED);
        });
        return List.copyOf(told.lines);
    }

    static List<Phrases<FloorSentence>> languages() {
        return LANGUAGES;
    }

    private String state(String code) {
        return Locale.of("", code).getDisplayCountry(words.locale());
    }

    private void tell(FloorReferred referred) {
        var shortfall = referred.shortfall();
        places.put("income", money(shortfall.income()));
        places.put("floor", money(shortfall.floor()));
        places.put("gap", money(shortfall.gap()));
        say(FloorSentence.NOT_REACHED);
        places.put("institution", referred.to());
        say(referred.to().isEmpty() ? FloorSentence.FOCAL_POINT : FloorSentence.REFERRED);
        unverified(CheckedFloor.of(referred.finding()).finding());
    }

    private void tell(FloorFinding finding) {
        switch (finding.getStanding()) {
            case FLOOR_STANDING_UNKNOWN, FLOOR_STANDING_UNSPECIFIED, UNRECOGNIZED -> say(FloorSentence.UNKNOWN);
            case FLOOR_STANDING_REACHED -> told(finding, FloorSentence.REACHED);
            case FLOOR_STANDING_NOT_REACHED -> {
                places.put("gap", money(finding.getGap()));
                told(finding, FloorSentence.NOT_REACHED_YET);
            }
        }
    }

    private void told(FloorFinding finding, FloorSentence sentence) {
        places.put("income", money(finding.getIncome()));
        places.put("floor", money(finding.getFloor()));
        say(sentence);
        unverified(finding);
    }

    private void unverified(FloorFinding finding) {
        if (finding.getBasis().getRestsOnUnverifiedCount() > 0) say(FloorSentence.UNVERIFIED);
    }

    private static String money(Money money) {
        return money(Amounts.read(money));
    }

    private static String money(Amount amount) {
        var money = amount.money();
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private void say(FloorSentence sentence) {
        lines.add(words.say(sentence, places));
    }
}
