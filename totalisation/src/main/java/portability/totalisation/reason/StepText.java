package portability.totalisation.reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portability.kernel.Argument;
import portability.kernel.LegalRef;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.claimdate.ClaimEnglish;
import portability.totalisation.cumulation.CumulationEnglish;
import portability.totalisation.entitlement.EntitlementEnglish;
import portability.totalisation.family.FamilyEnglish;
import portability.totalisation.floor.FloorEnglish;
import portability.totalisation.health.HealthEnglish;
import portability.totalisation.invalidity.InvalidityEnglish;
import portability.totalisation.legislation.LegislationEnglish;
import portability.totalisation.method.MethodEnglish;
import portability.totalisation.remedy.RemedyEnglish;
import portability.totalisation.settlement.SettlementEnglish;
import portability.totalisation.unemployment.UnemploymentEnglish;
import portability.totalisation.welfare.WelfareEnglish;

/// Tells a step as a sentence, with its article, on demand.
public final class StepText {
    /// In English, one line per topic: every rule there is.
    private static final List<Phrasebook<?>> ENGLISH_BOOKS = List.of(
            new English(), //
            new FormulaEnglish(),
            new TimeEnglish(),
            new MethodEnglish(),
            new CumulationEnglish(),
            new LegislationEnglish(),
            new SettlementEnglish(),
            new FloorEnglish(),
            new RemedyEnglish(),
            new InvalidityEnglish(),
            new EntitlementEnglish(),
            new ClaimEnglish(),
            new FamilyEnglish(),
            new WelfareEnglish(),
            new UnemploymentEnglish(),
            new HealthEnglish());

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Language language;
    private final Map<Class<?>, Phrasebook<?>> byRules;
    private final Map<Class<?>, Sentences<?>> translated;

    private StepText(Language language, List<Phrasebook<?>> phrasebooks) {
        this.language = language;
        byRules = phrasebooks.stream().collect(Collectors.toUnmodifiableMap(Phrasebook::rules, book -> book));
        translated =
                language.sentences().stream().collect(Collectors.toUnmodifiableMap(Phrasebook::rules, book -> book));
    }

    /// In a language. What it has no sentence for yet is told in English, and says so.
    public static StepText in(Language language) {
        return new StepText(language, ENGLISH_BOOKS);
    }

    public static StepText english() {
        return in(Language.ENGLISH);
    }

    public Language language() {
        return language;
    }

    /// The sentence and, in brackets, the article: `Own time of 54 months ... [SGB VI § 50(1)]`.
    public String of(Step step) {
        return sentence(step) + " [" + article(step.article()) + "]";
    }

    /// Where a rule is written, as the language calls it.
    public String article(LegalRef article) {
        return language.notation().article(article);
    }

    /// The sentence without the article.
    /// @throws IllegalArgumentException if no phrasebook has the step's rule, or the step lacks an argument
    public String sentence(Step step) {
        var known = translated.get(step.rule().getClass());
        var own = known == null ? Optional.<String>empty() : known.find(step.rule());
        if (language == Language.ENGLISH || own.isPresent())
            return filled(own.orElseGet(() -> phrase(step.rule())), step, language.notation());
        // Better a sentence in another language than none; that it is another one must be seen.
        return "[en] " + filled(phrase(step.rule()), step, Language.ENGLISH.notation());
    }

    private static String filled(String phrase, Step step, Notation notation) {
        return PLACE.matcher(phrase)
                .replaceAll(place -> Matcher.quoteReplacement(argument(step, place.group(1), notation)));
    }

    private String phrase(Rule rule) {
        var book = byRules.get(rule.getClass());
        if (book == null) throw new IllegalArgumentException("no phrasebook has the rule " + rule.name());
        return phrase(book, rule);
    }

    private static <R extends Rule> String phrase(Phrasebook<R> book, Rule rule) {
        return book.sentence(book.rules().cast(rule));
    }

    private static String argument(Step step, String name, Notation notation) {
        return step.argument(name)
                .map(argument -> shown(argument, notation))
                .orElseThrow(() -> new IllegalArgumentException(step.rule().name() + " has no argument " + name));
    }

    private static String shown(Argument argument, Notation notation) {
        return switch (argument) {
            case Argument.MoneyArg money -> notation.money(money.value());
            case Argument.QuantityArg quantity -> notation.quantity(quantity.value());
            case Argument.DateArg date -> notation.day(date.value());
            case Argument.SpanArg span -> notation.span(span.value());
            case Argument.RatioArg ratio -> ratio.numerator() + "/" + ratio.denominator();
            case Argument.NumberArg number -> notation.number(number.value());
            case Argument.TextArg text -> text.value();
            case Argument.CodeArg code -> notation.code(code.value());
            case Argument.LawArg law -> shown(law.value(), notation) + (law.verified() ? "" : notation.unverified());
        };
    }
}
