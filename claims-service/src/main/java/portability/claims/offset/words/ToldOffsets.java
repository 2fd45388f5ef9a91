package portability.claims.offset.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Matter;
import portability.claims.words.Phrases;

/// What is kept back of a pension for other institutions, and why, told to whom it is about; and what is paid
/// provisionally. Reg. (EC) 987/2009 Art. 50(3).
public final class ToldOffsets {
    private static final List<Phrases<OffsetSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(OffsetSentence.class, "offset", tag, locale));

    private final Phrases<OffsetSentence> words;
    private final List<String> lines = new ArrayList<>();

    private ToldOffsets(Phrases<OffsetSentence> words) {
        this.words = words;
    }

    /// A paragraph each; none where nobody takes anything back.
    ///
    /// @param provisional is the pension paid until the claim is decided?
    /// @param keptFor     the institutions for which arrears wait
    /// @param language    BCP 47; where there is none in it, it is told in English
    public static List<String> of(List<Matter> matters, boolean provisional, List<String> keptFor, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var told = new ToldOffsets(words);
        if (provisional) told.say(OffsetSentence.PROVISIONAL, Map.of());
        for (var institution : keptFor) told.say(OffsetSentence.KEPT, Map.of("institution", institution));
        matters.forEach(told::tell);
        return List.copyOf(told.lines);
    }

    static List<Phrases<OffsetSentence>> languages() {
        return LANGUAGES;
    }

    private void tell(Matter matter) {
        var places = places(matter);
        switch (matter.side()) {
            case PAYER ->
                matter.answer()
                        .ifPresentOrElse(
                                answer -> tellHere(matter, answer, places),
                                () -> say(asked(matter.ask().cause()), places));
            case CREDITOR -> say(there(matter), places);
        }
    }

    private void tellHere(Matter matter, Answer answer, Map<String, String> places) {
        boolean isLate = answer.denial().filter(Denial.TOO_LATE::equals).isPresent();
        if (isLate) say(OffsetSentence.LATE_HERE, places);
        else if (answer.granted().isPositive()) tellGranted(answer, places);
        else say(OffsetSentence.REFUSED_HERE, places);
        if (answer.fromOngoing().money().isPositive()) say(OffsetSentence.ONGOING_HERE, places);
        if (matter.remitted().isPositive()) say(OffsetSentence.REMITTED_HERE, places);
    }

    /// Where only the document is left of an answer, it does not say what she got.
    private void tellGranted(Answer answer, Map<String, String> places) {
        if (answer.toPerson().isPresent()) say(OffsetSentence.GRANTED_HERE, places);
    }

    private static OffsetSentence asked(Cause cause) {
        return switch (cause) {
            case OVERPAID -> OffsetSentence.ASKED_HERE_OVERPAID;
            case PROVISIONAL -> OffsetSentence.ASKED_HERE_PROVISIONAL;
        };
    }

    private static OffsetSentence there(Matter matter) {
        return switch (matter.state()) {
            case ASKED -> OffsetSentence.ASKED_THERE;
            case GRANTED, REMITTED -> OffsetSentence.GRANTED_THERE;
            case REFUSED, GIVEN_UP -> OffsetSentence.REFUSED_THERE;
        };
    }

    private static Map<String, String> places(Matter matter) {
        var places = new HashMap<String, String>();
        places.put("institution", matter.partner());
        places.put("amount", money(matter.ask().amount().money()));
        places.put("remitted", money(matter.remitted()));
        matter.answer().ifPresent(answer -> {
            places.put("granted", money(answer.granted()));
            places.put("arrears", money(answer.fromArrears().money()));
            places.put("ongoing", money(answer.fromOngoing().money()));
            places.put("percent", answer.percent());
            places.put(
                    "person",
                    answer.toPerson().map(amount -> money(amount.money())).orElse(""));
        });
        return places;
    }

    private static String money(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private void say(OffsetSentence sentence, Map<String, String> places) {
        lines.add(words.say(sentence, places));
    }
}
