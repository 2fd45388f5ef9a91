package portability.matching.name;

import java.util.List;

/// A tradition that writes one name in several ways, each brought to one. Two words agree in it where one of
/// them, or both, brought to that way are equal.
enum Tradition {
    /// Digraphs for what has two dots or a ring; th, ph, ck.
    GERMANIC("ae>a oe>o ue>u th>t ph>f ck>k dt$>t tz>z vv>w qv>qu aa>a ij>y"),
    /// Passport, BGN, ISO 9 and the Latin orthographies of Slavic languages, marks dropped; g is h in
    /// Ukrainian.
    SLAVIC("""
        shch>4 szcz>4 sch>4 sh>s sz>s ch>c cz>c zh>z kh>h dj>d dz>z tz>c ts>c w>v x>ks ph>f \
        ([bdfghklmnprstvzc0-9])[yj]o>$1e yo>e y>i j>i ^ie>e i(?=[aeou])> ii>i g>h\
        """),
    /// ELOT 743, the passport's, and older ways by sound.
    GREEK("""
        ph>f kh>h ch>h dh>d gh>g th>t ck>k c>k x>ks w>o yeo>geo yio>geo gio>geo ^oe>i ^ec>ik ^ek>ik ng>g gg>g gk>g \
        mp>b au>av eu>ev ou>u oi>i ei>i ai>e y>i j>i\
        """),
    /// Spanish, Basque, Catalan and Portuguese orthography.
    IBERIAN("""
        tx>ch tz>z ts>z x>s ss>s c(?=[ei])>z s>z qu>k c(?!h)>k v>b ll>l nh>n ny>n lh>l gn>n y>i rr>r \
        g(?=[ei])>j ph>f th>t ([bdfgklmnpt])\\1>$1\
        """),
    /// Somali: x and c are sounds of Arabic.
    SOMALI("c(?!h)> x>h aa>a ee>e ii>i oo>o uu>u"),
    /// Indonesian before 1972.
    INDONESIAN("tj>1 dj>2 nj>ny sj>sy j>y 1>c 2>j oe>u ie$>i"),
    /// Languages of India and Pakistan in English.
    INDIC("aa>a ee>i oo>u th>t dh>d bh>b kh>k gh>g w>v ph>f ck>k y>i"),
    /// Ethiopian and Eritrean names.
    ETHIOPIC("ts>t tz>t q>k y$>i ie>e");

    private static final Rewriting DOUBLED = new Rewriting("([a-z0-9])\\1", "$1");

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed, of patterns that cannot
    private final List<Rewriting> rewritings;

    Tradition(String rules) {
        rewritings = rules.lines()
                .flatMap(line -> List.of(line.strip().split(" +")).stream())
                .map(rule -> {
                    int arrow = rule.lastIndexOf('>');
                    return new Rewriting(rule.substring(0, arrow), rule.substring(arrow + 1));
                })
                .toList();
    }

    String written(String word) {
        var text = word;
        for (var rewriting : rewritings) text = rewriting.in(text);
        return DOUBLED.in(text);
    }

    boolean agree(String one, String two) {
        var first = written(one);
        var second = written(two);
        return !first.isEmpty() && (first.equals(second) || first.equals(two) || second.equals(one));
    }
}
