package portability.matching.script;

/// The scripts in which names are romanised by custom, not by scholars' rules.
final class Tables {
    /// BGN/PCGN, whose digraphs most passports share. Letters of Serbian, Macedonian and Kazakh beside those of
    /// Russian.
    static final Letters CYRILLIC = Letters.of("""
        а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch \
        ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=g ѕ=dz ќ=k \
        ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h\
        """);

    /// A name with one of these is Ukrainian or Belarusian, where two letters are read otherwise.
    static final String UKRAINIAN_ONLY = "іїєґў";

    /// ELOT 743.
    static final Letters GREEK = Letters.of("""
        ου=ou αυ=av ευ=ev γγ=ng γκ=gk μπ=b ντ=nt αι=ai ει=ei οι=oi \
        α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o\
        """);

    /// ISO 233's consonants in customary letters. Short vowels are written only where the name has them marked;
    /// ain and hamza carry a vowel that is not written either.
    static final Letters ARABIC = Letters.of("""
        ا=a أ= إ= آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q \
        ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ؤ=w ئ=y پ=p چ=ch ژ=zh گ=g ک=k ی=y ے=y \
        َ=a ُ=u ِ=i ّ= ْ= ً= ٌ= ٍ= ـ=\
        """);

    private Tables() {}
}
