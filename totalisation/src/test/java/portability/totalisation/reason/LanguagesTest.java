package portability.totalisation.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Branch;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.NoAmount;
import portability.totalisation.cumulation.CumulationEnglish;
import portability.totalisation.cumulation.CumulationRule;
import portability.totalisation.floor.FloorRule;
import portability.totalisation.law.Combined.Segmented.Weighing;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Method;
import portability.totalisation.law.SurvivorRule.Spouses;
import portability.totalisation.method.Change;
import portability.totalisation.method.MethodEnglish;
import portability.totalisation.method.MethodRule;
import portability.totalisation.question.Household;
import portability.totalisation.question.Survivor.Relation;

/// The languages in which a worker can read why.
class LanguagesTest {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 52(1)(b)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final char SPACE = '\u00a0';

    /// Every rule of a pension, in every language but English.
    static Stream<Arguments> rules() {
        return Stream.of(Language.FRENCH, Language.SPANISH)
                .flatMap(language -> Stream.of(
                                sentences(new English(), PensionRule.values()),
                                sentences(new FormulaEnglish(), FormulaRule.values()),
                                sentences(new TimeEnglish(), TimeRule.values()),
                                sentences(new MethodEnglish(), MethodRule.values()),
                                sentences(new CumulationEnglish(), CumulationRule.values()))
                        .flatMap(english -> english)
                        .map(english -> Arguments.of(language, english.rule(), english.sentence())));
    }

    private record Told(Rule rule, String sentence) {}

    private static <R extends Rule> Stream<Told> sentences(Phrasebook<R> english, R[] rules) {
        return Stream.of(rules).map(rule -> new Told(rule, english.sentence(rule)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void every_rule_of_a_pension_has_a_sentence_with_every_argument(Language language, Rule rule, String english) {
        var own = language.sentences().stream()
                .filter(book -> book.rules() == rule.getClass())
                .findFirst()
                .flatMap(book -> book.find(rule));
        assertThat(own)
                .as("a sentence in %s, to be added to its phrasebook", language)
                .isPresent();
        assertThat(places(own.orElseThrow())).isEqualTo(places(english));
        assertThat(own.orElseThrow()).endsWith(".").doesNotContain("  ", "'");
    }

    private static Set<String> places(String sentence) {
        var names = new TreeSet<String>();
        var found = PLACE.matcher(sentence);
        while (found.find()) names.add(found.group(1));
        return names;
    }

    @Test
    void a_step_is_told_as_each_language_writes_time_law_and_articles() {
        var step = Step.of(
                PensionRule.NO_OWN_RIGHT,
                ARTICLE,
                new QuantityArg("own", Quantity.of("1.5", PeriodUnit.YEARS)),
                new LawArg(
                        new QuantityArg("required", Quantity.of(1, PeriodUnit.YEARS)),
                        "xx/waiting",
                        LocalDate.of(1992, 1, 1),
                        "made up",
                        false));
        assertThat(StepText.in(Language.FRENCH).of(step))
                .isEqualTo("La durée accomplie ici, 1,5 année, n’atteint pas la durée exigée de 1 année (non vérifié) :"
                        + " pas de droit par la seule loi de cet État. [Règlement (CE) n°" + SPACE
                        + "883/2004 Art. 52(1)(b)]");
        assertThat(StepText.in(Language.SPANISH).of(step))
                .isEqualTo("El tiempo cumplido aquí, 1,5 años, no alcanza el exigido de 1 año (no verificado): no hay"
                        + " derecho por la sola ley de este Estado. [Reglamento (CE) n.º" + SPACE
                        + "883/2004 Art. 52(1)(b)]");
        assertThat(StepText.in(Language.ENGLISH).of(step))
                .isEqualTo(StepText.english().of(step));
    }

    @Test
    void money_and_days_are_written_as_letters_write_them() {
        var step = Step.of(
                PensionRule.EARNINGS_CAPPED,
                ARTICLE,
                new MoneyArg("earnings", Money.parse("EUR 12345.60")),
                new NumberArg("year", new BigDecimal("1995")),
                new MoneyArg("perMonth", Money.parse("EUR 1138.26")),
                new MoneyArg("limit", Money.parse("EUR 999.00")));
        assertThat(StepText.in(Language.FRENCH).sentence(step).replace(SPACE, '_'))
                .isEqualTo("Les gains de 12_345,60_EUR en 1995 dépassent le plafond de 1_138,26_EUR par mois ;"
                        + " 999,00_EUR comptent.");
        assertThat(StepText.in(Language.SPANISH).sentence(step).replace(SPACE, '_'))
                .isEqualTo("Las ganancias de 12_345,60_EUR en 1995 superan el tope de 1138,26_EUR al mes; cuentan"
                        + " 999,00_EUR.");
        var first = Step.of(PensionRule.START_AS_REQUESTED, ARTICLE, new DateArg("start", LocalDate.of(2025, 3, 1)));
        assertThat(StepText.in(Language.FRENCH).sentence(first))
                .isEqualTo("Comme demandé, la pension commence le 1er mars 2025.");
        assertThat(StepText.in(Language.SPANISH).sentence(first))
                .isEqualTo("Como se pidió, la pensión empieza el 1 de marzo de 2025.");
    }

    @Test
    void amounts_without_places_and_below_nothing_keep_their_form() {
        assertThat(WrittenNotation.FRENCH.money(Money.parse("JPY 1234567")))
                .isEqualTo("1_234_567_JPY".replace('_', SPACE));
        assertThat(WrittenNotation.FRENCH.money(Money.parse("EUR -1234.50")))
                .isEqualTo("-1_234,50_EUR".replace('_', SPACE));
        assertThat(WrittenNotation.SPANISH.money(Money.parse("EUR -1234.50")))
                .isEqualTo("-1234,50_EUR".replace('_', SPACE));
        assertThat(WrittenNotation.FRENCH.number(new BigDecimal("0.123456"))).isEqualTo("≈0,1235");
        assertThat(WrittenNotation.FRENCH.number(new BigDecimal("0.1234"))).isEqualTo("0,1234");
    }

    @Test
    void a_span_goes_from_its_first_to_its_last_day() {
        var span = DateSpan.closed(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        assertThat(WrittenNotation.FRENCH.span(span)).isEqualTo("du 1er février 2024 au 29 février 2024");
        assertThat(WrittenNotation.SPANISH.span(span)).isEqualTo("del 1 de febrero de 2024 al 29 de febrero de 2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reg. (EC) 987/2009 | Règlement (CE) n°_987/2009 | Reglamento (CE) n.º_987/2009",
                "Reg. (EU) 1231/2010 | Règlement (UE) n°_1231/2010 | Reglamento (UE) n.º_1231/2010",
                "Reg. (EEC, Euratom) 1182/71 | Règlement (CEE, Euratom) n°_1182/71 | Reglamento (CEE, Euratom)"
                        + " n.º_1182/71",
                "SGB VI | SGB VI | SGB VI"
            })
    void an_act_of_the_union_has_its_official_name_and_others_their_own(String act, String french, String spanish) {
        var article = LegalRef.of(act, "Art. 3");
        assertThat(WrittenNotation.FRENCH.article(article)).isEqualTo(french.replace('_', SPACE) + " Art. 3");
        assertThat(WrittenNotation.SPANISH.article(article)).isEqualTo(spanish.replace('_', SPACE) + " Art. 3");
    }

    @Test
    void codes_that_have_a_word_are_told_by_it_and_names_stay() {
        var step = Step.of(
                PensionRule.BRANCH_NOT_COVERED,
                ARTICLE,
                new CodeArg("instrument", "MA-NL-1972"),
                new CodeArg("branch", "OLD_AGE"),
                new CodeArg("partner", "NL"));
        assertThat(StepText.in(Language.FRENCH).sentence(step))
                .isEqualTo("MA-NL-1972 ne couvre pas la branche vieillesse avec NL.");
        assertThat(StepText.in(Language.SPANISH).sentence(step))
                .isEqualTo("MA-NL-1972 no cubre la rama de vejez con NL.");
    }

    /// What the sentences of a pension name by its code.
    static Stream<Enum<?>> codes() {
        return Stream.of(
                        Branch.values(),
                        Change.values(),
                        Counting.values(),
                        Decimals.values(),
                        Household.values(),
                        Method.values(),
                        NoAmount.values(),
                        Relation.values(),
                        Remainder.values(),
                        Spouses.values(),
                        Weighing.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_that_a_sentence_shows_has_a_word_in_every_language(Enum<?> code) {
        assertThat(WrittenNotation.FRENCH.words()).containsKey(code.name());
        assertThat(WrittenNotation.SPANISH.words()).containsKey(code.name());
    }

    @Test
    void a_span_stands_in_a_sentence_as_the_language_says_it() {
        var step = Step.of(
                TimeRule.STRETCH_MEASURED,
                ARTICLE,
                new SpanArg("span", DateSpan.closed(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29))),
                new TextArg("elapsed", "1m"),
                new CodeArg("counting", "MONTHS_TOUCHED"));
        assertThat(StepText.in(Language.FRENCH).sentence(step))
                .isEqualTo("L’intervalle du 1er février 2024 au 29 février 2024 fait 1m, compté ainsi : tout mois"
                        + " entamé est un mois.");
        assertThat(StepText.in(Language.SPANISH).sentence(step))
                .isEqualTo("El intervalo del 1 de febrero de 2024 al 29 de febrero de 2024 es de 1m, contado así:"
                        + " cada mes empezado es un mes.");
    }

    @Test
    void what_has_no_sentence_in_a_language_is_told_in_english_and_says_so() {
        var step = Step.of(
                FloorRule.TREATED_EQUALLY, ARTICLE, new CodeArg("instrument", "MA-NL-1972"), new TextArg("x", "y"));
        assertThat(StepText.in(Language.FRENCH).sentence(step))
                .isEqualTo("[en] " + StepText.english().sentence(step));
    }

    @ParameterizedTest
    @CsvSource({"fr, FRENCH", "fr-BE, FRENCH", "FR, FRENCH", "es-419, SPANISH", "en, ENGLISH", "en-GB, ENGLISH"})
    void a_language_is_found_by_its_tag_whatever_the_region(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"nl", "ar-MA", "und", "x-private", "''"})
    void other_tags_have_no_phrasebook(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_language_finds_itself(Language language) {
        assertThat(Language.of(language.tag())).contains(language);
        assertThat(StepText.in(language).language()).isEqualTo(language);
    }

    private static final class Broken extends Sentences<TimeRule> {
        Broken(String lines) {
            super(TimeRule.class, lines);
        }
    }

    @Test
    void a_phrasebook_with_a_line_that_means_nothing_is_refused() {
        for (var lines : List.of("no sentence", "UNHEARD_OF = x.", "TIME_CONVERTED = x.\nTIME_CONVERTED = y."))
            assertThatThrownBy(() -> new Broken(lines)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Broken("").sentence(TimeRule.TIME_CONVERTED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
