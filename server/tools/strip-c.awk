# Prints C source with comments, string and character literals blanked out, line for line, so that a search finds code
# only. A literal keeps its quotes.
{
	line = $0
	out = ""
	while (line != "") {
		if (in_comment) {
			end = index(line, "*/")
			if (!end) { line = ""; break }
			line = substr(line, end + 2)
			in_comment = 0
			out = out " "
			continue
		}
		two = substr(line, 1, 2)
		c = substr(line, 1, 1)
		if (two == "//") break
		if (two == "/*") { in_comment = 1; line = substr(line, 3); continue }
		if (c == "\"" || c == "'") {
			line = substr(line, 2)
			while (line != "" && substr(line, 1, 1) != c)
				line = substr(line, substr(line, 1, 1) == "\\" ? 3 : 2)
			line = substr(line, 2)
			out = out c c
			continue
		}
		out = out c
		line = substr(line, 2)
	}
	print out
}
