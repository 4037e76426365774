# A stand-in in base R for the package survey (T. Lumley), so that the calls which name it run where it is not installed:
# Taylor linearisation between first-stage units within strata, with finite population correction.

library <- function(...) invisible()

svydesign <- function(ids, weights = NULL, strata = NULL, fpc = NULL, nest = FALSE, data) {
	of <- function(f) if (is.null(f) || identical(f[[2]], 1)) NULL else data[[as.character(f[[2]])]]
	n <- nrow(data)
	s <- of(strata)
	s <- if (is.null(s)) rep("all", n) else as.character(s)
	u <- of(ids)
	u <- if (is.null(u)) as.character(seq_len(n)) else paste(s, u)
	N <- of(fpc)
	m <- tapply(u, s, function(v) length(unique(v)))
	share <- if (is.null(N)) setNames(rep(0, length(m)), names(m)) else m / tapply(N, s, function(v) v[1])
	w <- of(weights)
	if (is.null(w)) w <- if (is.null(N)) rep(1, n) else as.vector(1 / share[s])
	structure(list(data = data, w = w, s = s, u = u, share = share), class = "survey.design")
}

weights.survey.design <- function(object, ...) object$w
model.frame.survey.design <- function(formula, ...) formula$data
degf <- function(d) length(unique(d$u[d$w > 0])) - length(unique(d$s[d$w > 0]))

# A subset is a domain: the other cases stay in the design and weigh nothing.
subset.survey.design <- function(x, subset, ...) {
	keep <- eval(substitute(subset), x$data, parent.frame())
	x$w[!keep | is.na(keep)] <- 0
	x
}

update.survey.design <- function(object, ...) {
	new <- eval(substitute(list(...)), object$data, parent.frame())
	object$data[names(new)] <- new
	object
}

# Covariance of the totals of scores, a column a quantity; a case of weight 0 scores 0.
variance <- function(scores, d) {
	scores <- as.matrix(scores)
	scores[d$w == 0, ] <- 0
	t <- rowsum(scores, d$u)
	s <- d$s[match(rownames(t), d$u)]
	v <- 0
	for (h in unique(s)) {
		x <- t[s == h, , drop = FALSE]
		m <- nrow(x)
		if (m > 1) v <- v + (1 - d$share[[h]]) * m / (m - 1) * crossprod(sweep(x, 2, colMeans(x)))
	}
	v
}

# Rows left out as missing weigh nothing from here on.
live <- function(d, ...) {
	gone <- Reduce(`|`, lapply(list(...), is.na))
	d$w[gone] <- 0
	d
}

meanOf <- function(x, d) {
	x[d$w == 0] <- 0
	m <- sum(d$w * x) / sum(d$w)
	list(m = m, v = as.vector(variance(d$w * (x - m) / sum(d$w), d)))
}

one <- function(formula, d) d$data[[as.character(formula[[2]])]]

svymean <- function(x, design, na.rm = FALSE, deff = NULL) {
	if (inherits(design, "raked")) return(rakedMean(one(x, design), design))
	v <- one(x, design)
	d <- live(design, v)
	r <- meanOf(v, d)
	n <- sum(d$w > 0)
	s <- sum(d$w[d$w > 0] * (v[d$w > 0] - r$m)^2) / sum(d$w) * n / (n - 1)
	structure(c(list(estimate = r$m, se = sqrt(r$v)), if (!is.null(deff)) list(`design-effect` = r$v / (s / n))), class = "svystat")
}

interval <- function(estimate, se, level, df) matrix(estimate + c(-1, 1) * qt((1 + level) / 2, df) * se, 1, dimnames = list("x", c("2.5 %", "97.5 %")))
confint.svystat <- function(object, parm, level = 0.95, df = Inf, ...) interval(object$estimate, object$se, level, df)

svyciprop <- function(formula, design, method = "logit", level = 0.95, na.rm = FALSE) {
	v <- one(formula, design)
	d <- live(design, v)
	r <- meanOf(v, d)
	p <- r$m
	se <- sqrt(r$v)
	df <- degf(design)
	q <- qt((1 + level) / 2, df)
	n <- nrow(design$data)
	i <- switch(method,
		logit = plogis(qlogis(p) + c(-1, 1) * q * se / (p * (1 - p))),
		asin = sin(pmin(pi / 2, pmax(0, asin(sqrt(p)) + c(-1, 1) * q * se / (2 * sqrt(p * (1 - p))))))^2,
		mean = p + c(-1, 1) * q * se,
		beta = {
			e <- p * (1 - p) / se^2 * (qt((1 - level) / 2, n - 1) / qt((1 - level) / 2, df))^2
			c(qbeta((1 - level) / 2, e * p, e * (1 - p) + 1), qbeta((1 + level) / 2, e * p + 1, e * (1 - p)))
		}
	)
	list(estimate = p, se = se, lower = i[1], upper = i[2])
}

svyby <- function(formula, by, design, FUN, na.rm = FALSE) {
	g <- one(by, design)
	r <- lapply(sort(unique(as.character(g[!is.na(g)]))), function(k) {
		d <- design
		d$w[is.na(g) | g != k] <- 0
		svymean(formula, d)
	})
	list(mean = sapply(r, `[[`, "estimate"), `groups.*.se` = sapply(r, `[[`, "se"))
}

svyglm <- function(formula, design, family = gaussian) {
	data <- design$data
	f <- model.frame(formula, data, na.action = na.pass)
	keep <- complete.cases(f)
	d <- design
	d$w[!keep] <- 0
	y <- model.response(f)[keep]
	f <- f[keep, , drop = FALSE]
	X <- model.matrix(attr(f, "terms"), droplevels(f))
	w <- d$w[keep] / mean(d$w[keep])
	logit <- identical(family, quasibinomial)
	fit <- suppressWarnings(glm.fit(X, y, weights = w, family = if (logit) quasibinomial() else gaussian(), control = list(epsilon = 1e-14, maxit = 200)))
	mu <- fit$fitted.values
	k <- if (logit) mu * (1 - mu) else 1
	b <- solve(crossprod(X * (w * k), X))
	e <- matrix(0, nrow(data), ncol(X))
	e[keep, ] <- (X * (w * (y - mu))) %*% b
	v <- variance(e, d)
	structure(list(b = coef(fit), se = sqrt(diag(v)), df = degf(d) + 1 - ncol(X)), class = "svyglm")
}

summary.svyglm <- function(object, ...) {
	t <- object$b / object$se
	list(`coefficients.*.estimate` = object$b, `coefficients.*.se` = object$se, `coefficients.*.statistic` = t, `coefficients.*.p` = 2 * pt(-abs(t), object$df))
}

confint.svyglm <- function(object, parm, level = 0.95, ...) {
	half <- qt((1 + level) / 2, object$df) * object$se
	list(`coefficients.*.lower` = object$b - half, `coefficients.*.upper` = object$b + half)
}

svyttest <- function(formula, design) {
	v <- eval(formula[[2]], design$data)
	g <- eval(formula[[3]], design$data)
	d <- live(design, v, g)
	x <- as.numeric(factor(g)) - 1
	x[d$w == 0] <- 0
	v[d$w == 0] <- 0
	X <- cbind(1, x)
	b <- solve(crossprod(X * d$w, X), crossprod(X * d$w, v))
	e <- (X * (d$w * as.vector(v - X %*% b))) %*% solve(crossprod(X * d$w, X))
	se <- sqrt(variance(e, d)[2, 2])
	df <- degf(d) - 1
	t <- b[2] / se
	structure(list(estimate = b[2], statistic = t, df = df, p = 2 * pt(-abs(t), df)), class = "svyttest")
}

confint.svyttest <- function(object, parm, level = 0.95, ...) interval(object$estimate, object$estimate / object$statistic, level, object$df)

svyranktest <- function(formula, design) {
	x <- eval(formula[[2]], design$data)
	g <- eval(formula[[3]], design$data)
	d <- live(design, x, g)
	o <- order(x)
	x <- x[o]
	w <- d$w[o]
	# As survey does: the cumulated weights of tied cases are averaged without their weights.
	r <- ave((cumsum(w) - w / 2) / sum(w), factor(x))
	d$data$r <- NA
	d$data$r[o] <- r
	svyttest(reformulate(deparse(formula[[3]]), "r"), d)
}

svychisq <- function(formula, design) {
	y <- eval(formula[[2]][[2]], design$data)
	g <- eval(formula[[2]][[3]], design$data)
	d <- live(design, y, g)
	y <- droplevels(factor(y, levels = levels(factor(y[d$w > 0]))))
	g <- droplevels(factor(g, levels = levels(factor(g[d$w > 0]))))
	nr <- nlevels(y)
	nc <- nlevels(g)
	n <- sum(d$w > 0)
	cell <- interaction(y, g)
	p <- sapply(levels(cell), function(k) sum(d$w[which(cell == k)])) / sum(d$w)
	z <- sapply(seq_along(p), function(k) {i <- as.numeric(cell == levels(cell)[k]); i[is.na(i)] <- 0; d$w * (i - p[k]) / sum(d$w)})
	V <- variance(z, d)
	grid <- expand.grid(r = factor(seq_len(nr)), c = factor(seq_len(nc)))
	M <- model.matrix(~ r + c, grid)
	X <- model.matrix(~ r * c, grid)[, -seq_len(ncol(M)), drop = FALSE]
	C <- qr.resid(qr(M), X)
	D <- diag(ifelse(p == 0, 0, 1 / p))
	delta <- solve(t(C) %*% (D / n) %*% C) %*% (t(C) %*% D %*% V %*% D %*% C)
	t <- matrix(p, nr)
	e <- outer(rowSums(t), colSums(t))
	x <- n * sum((t - e)^2 / e)
	tr <- sum(diag(delta))
	df1 <- tr^2 / sum(diag(delta %*% delta))
	# As survey: units whose answers are all missing count.
	df2 <- df1 * degf(design)
	list(statistic = x / tr, df1 = df1, df2 = df2, p = pf(x / tr, df1, df2, lower.tail = FALSE), chiSquare = x)
}

rake <- function(design, sample.margins, population.margins, control) {
	w <- design$w
	for (i in 1:2000) for (k in seq_along(sample.margins)) {
		g <- as.character(one(sample.margins[[k]], design))
		t <- population.margins[[k]]
		w <- w * (setNames(t[[2]], t[[1]])[g] / tapply(w, g, sum)[g])
	}
	design$w <- as.vector(w)
	design$margins <- lapply(sample.margins, one, design)
	structure(design, class = c("raked", "survey.design"))
}

rakedMean <- function(x, d) {
	m <- sum(d$w * x) / sum(d$w)
	z <- d$w * (x - m) / sum(d$w)
	for (i in seq_len(if (length(d$margins) > 1) 10 else 1)) for (g in d$margins) z <- z - d$w * ave(z / d$w, g)
	list(estimate = m, se = sqrt(as.vector(variance(z, d))))
}
