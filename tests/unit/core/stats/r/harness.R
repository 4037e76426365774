# Runs R calls and prints the numbers they give by name, one line a call: name=1,2;other=3

part <- function(name, v) if (length(v) == 0) list() else setNames(list(as.numeric(v)), name)

# What R's own classes print, under the names of a result object.
named <- function(v) {
	if (inherits(v, "pairwise.htest")) return(part("pAdjusted", v$p.value[!is.na(v$p.value)]))
	if (inherits(v, "TukeyHSD")) return(list(diff = v[[1]][, "diff"], lower = v[[1]][, "lwr"], upper = v[[1]][, "upr"], p = v[[1]][, "p adj"]))
	if (inherits(v, "htest") || part.of.htest(v)) return(htest(v))
	if (inherits(v, c("summary.lm", "summary.glm"))) return(model(v))
	if (is.matrix(v) && isTRUE(grepl("%", colnames(v)[1]))) return(list(lower = v[, 1], upper = v[, 2]))
	if (is.list(v)) return(unlist(lapply(seq_along(v), function(i) part(names(v)[i], rows(v[[i]]))), recursive = FALSE))
	if (is.null(names(v)) || is.matrix(v)) return(part("", rows(v)))
	unlist(lapply(seq_along(v), function(i) part(names(v)[i], v[[i]])), recursive = FALSE)
}

part.of.htest <- function(v) is.list(v) && any(c("conf.int", "p.value") %in% names(v)) &&
	all(names(v) %in% c("statistic", "parameter", "p.value", "estimate", "conf.int"))

# A matrix row after row, as results hold it.
rows <- function(v) if (is.matrix(v)) as.vector(t(v)) else as.vector(v)

htest <- function(v) {
	e <- v$estimate
	df <- v$parameter
	statistic <- names(v$statistic)
	c(
		part(if (isTRUE(statistic %in% c("W", "S"))) statistic else "statistic", v$statistic),
		if (length(df) == 2) list(df1 = df[[1]], df2 = df[[2]]) else if (!isTRUE(names(df) == "number of trials")) part("df", df),
		part("p", v$p.value),
		part("estimate", if (length(e) == 2) e[[1]] - e[[2]] else e),
		if (is.null(v$conf.int)) list() else list(lower = v$conf.int[1], upper = v$conf.int[2])
	)
}

model <- function(v) {
	t <- coef(v)
	c(
		list(`coefficients.*.estimate` = t[, 1], `coefficients.*.se` = t[, 2], `coefficients.*.statistic` = t[, 3], `coefficients.*.p` = t[, 4]),
		if (is.null(v$fstatistic)) list() else {
			f <- v$fstatistic
			list(statistic = f[[1]], df1 = f[[2]], df2 = f[[3]], p = pf(f[[1]], f[[2]], f[[3]], lower.tail = FALSE), `r-squared` = v$r.squared, `adjusted-r-squared` = v$adj.r.squared, sigma = v$sigma)
		}
	)
}

run <- function(code) {
	env <- new.env(parent = globalenv())
	found <- list()
	for (e in parse(text = code, keep.source = FALSE)) {
		v <- withVisible(eval(e, env))
		if (v$visible) found <- c(found, named(v$value))
	}
	cat(paste0(names(found), "=", vapply(found, function(n) paste(sprintf("%.15g", n), collapse = ","), ""), collapse = ";"), "\n", sep = "")
}

each <- function(code) {
	options(contrasts = c("contr.treatment", "contr.poly"))
	tryCatch(suppressWarnings(run(code)), error = function(e) cat("error:", gsub("\n", " ", conditionMessage(e)), "\n"))
}
