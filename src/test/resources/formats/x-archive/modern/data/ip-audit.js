window.YTD.ip_audit.part0 = [
  {
    "ipAudit": {
      "accountId": "1720006359778220101",
      "createdAt": "2024-04-06T13:03:46.137Z",
      "loginIp": "203.0.113.17",
      "loginPortNumber": 51234
    }
  },
  {
    "ipAudit": {
      "accountId": "1720006359778220101",
      "createdAt": "2024-04-06T08:02:34.137Z",
      "loginIp": "2001:db8::7"
    }
  },
  {
    "ipAudit": {
      "accountId": "1720006359778220101",
      "createdAt": "2024-04-06T08:02:34.137Z",
      "loginIp": "redacted"
    }
  }
]