#pragma once
#include <string>
#include <string_view>

#include <formats/markup.hpp>

namespace wherein::formats {

/// Whether an element stands on lines of its own.
bool is_html_block(std::string_view name);

/// 1 to 6 for h1 to h6, else 0.
int heading_level(std::string_view name);

/// Elements that never hold the words of an article: scripts, menus, forms' controls.
bool is_dropped_element(std::string_view name);

/// What a page marks as hidden, as navigation or as furniture by role or class.
bool is_dropped_by_attributes(const Attributes& attributes);

enum class MetaKind { title, author, date };

/// What a meta element is about, in lower case: its name, property or itemprop.
std::string meta_key(const Attributes& attributes);

/// How good a meta element is as title, author or date: 0 the best, 100 not at all.
int meta_rank(MetaKind kind, std::string_view key);

}  // namespace wherein::formats
