#include <gazetteer/fold.hpp>

#include <support/catch.hpp>

using wherein::gazetteer::fold;

TEST_CASE("folding makes case, accents and special letters plain", "[gazetteer]") {
    CHECK(fold("Baku") == "baku");
    CHECK(fold("Şuşa") == "susa");
    CHECK(fold("Xankəndi") == "xankendi");
    CHECK(fold("XANKƏNDİ") == "xankendi");
    CHECK(fold("İstanbul") == "istanbul");
    CHECK(fold("Diyarbakır") == "diyarbakir");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("Ærø") == "aero");
    CHECK(fold("Łódź") == "lodz");
    CHECK(fold("Đà Nẵng") == "da nang");
    CHECK(fold("São Tomé") == "sao tome");
}

TEST_CASE("folding makes quotes, dashes and white space plain", "[gazetteer]") {
    CHECK(fold("Côte d’Ivoire") == "cote d'ivoire");
    CHECK(fold("Nagorno–Karabakh") == "nagorno-karabakh");
    CHECK(fold("  New \t\n York ") == "new york");
    CHECK(fold("New\xC2\xA0York") == "new york");
    CHECK(fold("") == "");
    CHECK(fold(" \t ") == "");
}

TEST_CASE("composed and decomposed letters fold alike", "[gazetteer]") {
    CHECK(fold("Zu\xCC\x88rich") == fold("Zürich"));
    CHECK(fold("\xD0\xB8\xCC\x86") == fold("й"));
}

TEST_CASE("folding keeps other scripts readable and broken bytes harmless", "[gazetteer]") {
    CHECK(fold("Ереван") == "ереван");
    CHECK(fold("ԵՐԵՎԱՆ") == "երեվան");
    CHECK(fold("თბილისი") == "თბილისი");
    CHECK(fold("서울") == "서울");
    CHECK_FALSE(fold("\xFF\xFE").empty());
}

TEST_CASE("folding a folded name changes nothing", "[gazetteer]") {
    for (const char* name : {"Xankəndi", "Côte d’Ivoire", "Ærø", "Ереван", "St. Louis", "서울"}) {
        CHECK(fold(fold(name)) == fold(name));
    }
}

TEST_CASE("pieces fold as the whole does", "[gazetteer]") {
    const std::vector<std::string> pieces{" ", "New", " \t", "\xC2\xA0", "York",
                                          "",  "’",   "s ",  "Ŝ",        " "};
    std::string whole;
    std::string folded = "kept ";
    {
        wherein::gazetteer::Folder folder(folded);
        for (const std::string& piece : pieces) {
            whole += piece;
            folder.append(piece);
            CHECK(folder.size() == 5 + fold(whole).size());
        }
    }
    CHECK(folded == "kept " + fold(whole));
}
