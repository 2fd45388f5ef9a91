package portability.matching.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of syllables that are romanised by system: Chinese (Wade-Giles, pinyin) and Korean (customary,
/// revised).
///
/// A system merges what it does not write apart. So it is asked only where the whole name looks like one of its
/// own.
final class Syllables {
    private static final String INITIAL = "(?:zh|ch|sh|hs|ts|tz|sz|[bpmfdtnlgkhjqxrzcsyw])?";
    private static final String FINAL =
            "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ung|iao|ian|ien|uai|uan|ieh|ueh|uei|ih|erh|yu|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|uo|ui|eh|er|[aeiou])";
    private static final Pattern CHINESE = Pattern.compile("(?:" + INITIAL + FINAL + "){1,3}");
    private static final Pattern WADE_GILES =
            Pattern.compile("hs|ts|tz|ih|ung|ien|ieh|ueh|jen|erh|^chang$|^chou$|^kuo");

    /// The commonest hundred or so, in both romanisations: syllables alone make many a name of other languages.
    private static final Set<String> CHINESE_FAMILIES =
            Set.copyOf(List.of("""
                wang li lee zhang chang liu chen yang huang zhao chao wu zhou chou xu hsu sun ma zhu chu hu guo kuo he ho gao \
                kao lin luo lo zheng cheng liang xie hsieh song sung tang deng teng han feng cao tsao peng zeng tseng xiao \
                hsiao tian tien dong tung pan yuan cai tsai jiang chiang yu du tu ye yeh wei su lu lyu ding ting ren jen shen \
                yao jiang cui tsui zhong chung tan wang fan jin chin shi shih liao jia chia xia hsia fu fang zou tsou xiong \
                hsiung bai pai meng qin qiu chiu hou kong kung yin xue hsueh duan lei long lung tao he hao gu ku mao wan \
                qian chien yan yen dai tai mo xiang hsiang lai wen zhan niu ge ko\
                """.strip().split("\\s+")));

    private static final List<Set<String>> KOREAN_FAMILIES = List.of(
            Set.of("kim", "gim", "ghim"),
            Set.of("lee", "yi", "rhee", "ri", "li"),
            Set.of("park", "bak", "pak"),
            Set.of("choi", "choe", "choy"),
            Set.of("jung", "jeong", "chung", "cheong"),
            Set.of("kang", "gang"),
            Set.of("cho", "jo", "joh"),
            Set.of("yoon", "yun"),
            Set.of("jang", "chang"),
            Set.of("lim", "im", "rim", "yim"),
            Set.of("han", "hahn"),
            Set.of("shin", "sin"),
            Set.of("seo", "suh", "so"),
            Set.of("kwon", "gwon"),
            Set.of("hwang"),
            Set.of("ahn", "an"),
            Set.of("song", "soong"),
            Set.of("ryu", "yoo", "yu", "ryoo"),
            Set.of("hong"),
            Set.of("ko", "go", "koh"),
            Set.of("moon", "mun"),
            Set.of("yang"),
            Set.of("bae", "pae"),
            Set.of("baek", "paek", "paik", "back"),
            Set.of("noh", "no", "roh"),
            Set.of("oh", "o"),
            Set.of("woo", "u", "wu"),
            Set.of("nam"),
            Set.of("sim", "shim"),
            Set.of("joo", "ju", "chu"));

    private Syllables() {}

    static boolean areChinese(Name one, Name two) {
        return allChinese(one) && allChinese(two) && (hasWadeGiles(one) || hasWadeGiles(two));
    }

    static boolean areKorean(Name one, Name two) {
        return hasKoreanFamily(one) && hasKoreanFamily(two);
    }

    private static boolean allChinese(Name name) {
        return name.words().stream().allMatch(word -> CHINESE.matcher(word).matches())
                && name.words().stream().anyMatch(CHINESE_FAMILIES::contains);
    }

    private static boolean hasWadeGiles(Name name) {
        return name.words().stream().anyMatch(word -> WADE_GILES.matcher(word).find());
    }

    private static boolean hasKoreanFamily(Name name) {
        return name.words().stream()
                .anyMatch(word -> KOREAN_FAMILIES.stream().anyMatch(family -> family.contains(word)));
    }

    /// Wade-Giles without its apostrophes, which tell t from t'.
    static boolean chineseAgree(String one, String two) {
        return chinese(one).equals(chinese(two));
    }

    private static String chinese(String word) {
        return word.replace("hs", "x")
                .replaceAll("zh|ch|q|j(?!en)", "j")
                .replaceAll("jen", "ren")
                .replaceAll("ts|tz|z", "c")
                .replaceAll("ih|(?<=[jc])i$", "i")
                .replace("ung", "ong")
                .replace("ien", "ian")
                .replace("ieh", "ie")
                .replace("ueh", "ue")
                .replaceAll("uei", "ui")
                .replace("erh", "er")
                .replace('k', 'g')
                .replace('t', 'd')
                .replace('p', 'b')
                .replace("uo", "o");
    }

    static boolean koreanAgree(String one, String two) {
        for (var family : KOREAN_FAMILIES) if (family.contains(one) && family.contains(two)) return true;
        return korean(one).equals(korean(two));
    }

    private static String korean(String word) {
        return word.replace("yeo", "yu")
                .replace("you", "yu")
                .replace("eo", "u")
                .replace("oo", "u")
                .replace("ou", "u")
                .replace("ee", "i")
                .replaceAll("ui", "i")
                .replace("ch", "j")
                .replace('k', 'g')
                .replace('p', 'b')
                .replace('t', 'd')
                .replaceAll("(?<=[aeiou])h(?=$|[^aeiou])", "")
                .replaceAll("r$", "l");
    }
}
