def run():
    n = 90
    a = [[0.0] * n for _ in range(n)]
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            t = 0.0
            for k in range(1, n + 1):
                t = t + i * k - j
            a[i - 1][j - 1] = t
    return a[6][10] + a[n - 1][n - 1]
