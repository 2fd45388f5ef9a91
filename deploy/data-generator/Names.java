import java.util.List;
import java.util.Random;

/// Frequent names, combined at random. The first letter of a family name is what a German insurance number holds.
record Names(String country, List<String> families, List<String> women, List<String> men) {
    private static Names of(String country, String families, String women, String men) {
        return new Names(country, List.of(families.split(", ")), List.of(women.split(", ")), List.of(men.split(", ")));
    }

    private static final Names MOROCCAN = of("MA",
            "Benali, Ouahbi, El Idrissi, Bouzidi, Chraibi, Tahiri, Lahlou, Amrani, Berrada, Zeroual, Ait Lahcen, Haddaoui, El Mansouri, Khattabi, Sebbar, Mernissi, Naciri, Ouarzazi, Filali, Bennani",
            "Khadija, Aicha, Malika, Naima, Zohra, Samira, Hafida, Latifa, Rachida, Saadia, Nezha, Fatiha, Touria, Fatima Zahra",
            "Mohamed, Ahmed, Hassan, Abdellah, Mustapha, Driss, Brahim, Said, Abdelkader, Omar, Lahcen, Rachid, Khalid, Jilali");
    private static final Names SENEGALESE = of("SN", "Diop, Ndiaye, Fall, Sarr, Faye", "Aminata, Awa, Fatou, Mariama", "Mamadou, Ousmane, Cheikh, Ibrahima");
    private static final Names IVORIAN = of("CI", "Kouassi, Koné, Yao, Traoré", "Adjoua, Affoué, Mariam", "Kouadio, Yacouba, Koffi");
    private static final Names FRENCH = of("FR", "Girard, Lefèvre, Mercier, Roussel", "Monique, Hélène, Sylvie, Chantal", "Gérard, Alain, Jean-Luc, Thierry");
    private static final Names SPANISH = of("ES", "García Robles, Ortega, Navarro, Peña", "Carmen, Pilar, María Jesús, Dolores", "Antonio, Manuel, Francisco, Ángel");
    private static final Names DUTCH = of("NL",
            "de Vries, van den Berg, Bakker, Jansen, Visser, Smit, Mulder, Dekker, Hoekstra, van der Meer, Postma, 't Hart, Kuipers, Brouwer",
            "Johanna, Wilhelmina, Anneke, Marijke, Trijntje, Cornelia, Sjoukje, Ria, Hendrika",
            "Jan, Pieter, Cornelis, Hendrik, Willem Jan, Gerrit, Sjoerd, Klaas, Bart");
    private static final Names SURINAMESE = of("SR", "Ramdin, Kanhai, Wijdenbosch, Pinas, Soerodimedjo", "Sheila, Astrid, Soenita, Hillegonda", "Rudi, Ronald, Soekdew, Orlando");
    private static final Names CAPE_VERDEAN = of("CV", "Tavares, Monteiro, Évora, Lopes", "Maria, Ivone, Celeste", "João, Adriano, Nelson");
    private static final Names TURKISH = of("TR",
            "Yılmaz, Öztürk, Kaya, Demir, Çelik, Şahin, Aydın, Arslan, Koç",
            "Fatma, Ayşe, Emine, Hatice, Zeynep, Gülsüm",
            "Mehmet, Mustafa, Ali, Hüseyin, İbrahim, Ramazan");
    private static final Names GERMAN = of("DE",
            "Müller, Schmidt, Fischer, Weber, Wagner, Becker, Schulz, Hoffmann, Krüger, Jäger, Günther, Pohl, Öhler, Brandt",
            "Ursula, Renate, Monika, Brigitte, Karin, Helga, Gisela, Petra, Anke",
            "Klaus, Jürgen, Wolfgang, Dieter, Uwe, Manfred, Günter, Karl-Heinz, Stefan");
    private static final Names POLISH = of("PL", "Kowalski, Nowak, Łukasik, Wójcik, Zieliński", "Jolanta, Danuta, Elżbieta, Bożena", "Andrzej, Krzysztof, Zbigniew, Marek");
    private static final Names ITALIAN = of("IT", "Esposito, Ricci, Caruso, D'Angelo, Lo Presti", "Concetta, Rosaria, Giuseppina", "Salvatore, Carmelo, Vincenzo, Rocco");
    private static final Names PORTUGUESE = of("PT", "Ferreira, Gonçalves, Sousa, Teixeira", "Conceição, Lurdes, Teresa", "José Manuel, Armindo, Joaquim");
    private static final Names GREEK = of("GR", "Papadakis, Ioannidis, Makris", "Eleni, Vasiliki, Sofia", "Georgios, Dimitrios, Nikolaos");
    private static final Names CROATIAN = of("HR", "Horvat, Babić, Šimić, Čović", "Marija, Ana, Ljubica", "Ivan, Stjepan, Željko");
    private static final Names BOSNIAN = of("BA", "Hodžić, Begić, Delić", "Amira, Senada, Fikreta", "Mirsad, Enver, Safet");
    private static final Names ROMANIAN = of("RO", "Popescu, Ionescu, Munteanu, Șerban", "Elena, Mihaela, Doina", "Gheorghe, Vasile, Ion");
    private static final Names TUNISIAN = of("TN", "Trabelsi, Gharbi, Jaziri", "Monia, Radhia, Salha", "Béchir, Moncef, Habib");

    /// Names of the people one finds on such a path; those mentioned more often are found more often.
    static Names among(List<Institution> path, Random random) {
        var from = path.contains(Institution.CNSS)
                ? path.size() > 1
                        ? List.of(MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, SPANISH, FRENCH)
                        : List.of(MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, MOROCCAN, SENEGALESE, IVORIAN, FRENCH, SPANISH)
                : switch (path.getFirst()) {
                    case SVB -> List.of(DUTCH, DUTCH, DUTCH, DUTCH, SURINAMESE, TURKISH, MOROCCAN, CAPE_VERDEAN, POLISH, PORTUGUESE, ITALIAN, SPANISH);
                    default -> List.of(GERMAN, GERMAN, GERMAN, GERMAN, TURKISH, TURKISH, ITALIAN, POLISH, GREEK, CROATIAN, BOSNIAN, ROMANIAN, TUNISIAN, PORTUGUESE);
                };
        return from.get(random.nextInt(from.size()));
    }
}
