#include <app/long_article.hpp>

#include <array>

namespace wherein::app {
namespace {

constexpr std::array<const char*, 40> places{
    "Baku",    "Yerevan", "Tbilisi",  "Ankara", "Moscow",    "Paris",     "Berlin",    "Madrid",
    "Lisbon",  "Rome",    "Vienna",   "Warsaw", "Prague",    "Budapest",  "Athens",    "Cairo",
    "Nairobi", "Kampala", "Kigali",   "Lagos",  "Accra",     "Dakar",     "Algiers",   "Tunis",
    "Tehran",  "Baghdad", "Damascus", "Beirut", "Islamabad", "New Delhi", "Kathmandu", "Bangkok",
    "Hanoi",   "Jakarta", "Manila",   "Tokyo",  "Seoul",     "Beijing",   "Canberra",  "Ottawa"};
constexpr std::array<const char*, 24> words{
    "the",    "old",   "road",    "went",  "over",   "hills", "and",   "later",
    "people", "spoke", "quietly", "about", "bread",  "water", "rain",  "which",
    "had",    "come",  "early",   "that",  "spring", "while", "trade", "slowed"};
constexpr int words_per_sentence = 18;
constexpr int sentences_per_paragraph = 6;

}  // namespace

std::string long_article(int word_count, int mention_count) {
    std::string text = "A long walk\n\n";
    const int sentences = word_count / words_per_sentence;
    int named = 0;
    std::size_t word = 0;
    for (int sentence = 0; sentence < sentences; ++sentence) {
        text += "In this part";
        // As many names as keep the pace, so that the last sentence ends with the last of them.
        for (; named < mention_count * (sentence + 1) / sentences; ++named) {
            text += std::string(" they came to ") +
                    places[static_cast<std::size_t>(named) % places.size()] + " and";
        }
        for (int i = 0; i < words_per_sentence - 7; ++i) {
            text += std::string(" ") + words[word++ % words.size()];
        }
        text += (sentence + 1) % sentences_per_paragraph == 0 ? ".\n\n" : ". ";
    }
    return text;
}

}  // namespace wherein::app
